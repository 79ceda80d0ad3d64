using System.Text;
using ExcelDataReader;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.Committees;
using TitleReview.Tests.Core.Committees;
using Xunit;

namespace TitleReview.Tests.App.Documents;

/// <summary>Rule EX-07: both files say what the annex says, and nothing is lost on the way.</summary>
public sealed class ExpertRosterFilesTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static readonly ExpertRoster _roster = ExpertRoster.Of("自治州党干校教师系列评审委员会", "政治学", [.. Enumerable.Repeat(ExpertRosterTests.Expert, 60)]);

    static ExpertRosterFilesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task Pdf_HasTitleColumnsAndEveryCell_AndRepeatsTheHeads()
    {
        using var pdf = new PdfFile(await documents.Get<RosterPdf>().PrintAsync(RosterSheet.Of(_roster)));

        pdf.Picture("expert-roster");
        var words = pdf.Words();
        Assert.Contains(_roster.Title, words, StringComparison.Ordinal);
        Assert.All(_roster.Columns, column => Assert.Contains(column, words, StringComparison.Ordinal));
        Assert.All(_roster.Rows[^1], cell => Assert.Contains(cell, words, StringComparison.Ordinal));
        var pages = pdf.Text("-layout").Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length > 1, "Sixty experts stand on one page.");
        Assert.All(pages, page => Assert.Contains("族别", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Workbook_ReadAgain_HoldsTheRosterCellByCell()
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(RosterWorkbook.Write(RosterSheet.Of(_roster))));
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
        }

        Assert.Equal(_roster.Title, rows[0][0]);
        Assert.Equal(_roster.Columns, rows[1]);
        Assert.All(_roster.Rows.Index(), row => Assert.Equal(row.Item, rows[row.Index + 2]));
    }
}
