using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.Filing;
using TitleReview.Tests.Core.Committees;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class UndertakingDocumentsTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static readonly FilingRoster _roster = FilingRoster.Of(
        FilingList.Staff, "工程", [new("张某某", "男", "汉族", "科员", "某单位", "650102190503150027", "在编"), new("王某某", "女", "回族", "", "某单位", "", "聘用")], "某办公室", "赵磊", new(2023, 9, 18));

    [Fact]
    public async Task Template1_AsPdf_HasEachCell()
    {
        using var pdf = new PdfFile(await documents.Get<RosterPdf>().PrintAsync(RosterSheet.Of(_roster)));

        pdf.Picture("staff-roster");
        var words = SourceText.Bare(pdf.Text("-raw"));
        Assert.All([_roster.Title, _roster.Footer, .. _roster.Columns, .. _roster.Rows.SelectMany(row => row)], text => Assert.Contains(SourceText.Bare(text), words, StringComparison.Ordinal));
        Assert.Matches(@"Pages: +1\n", pdf.Info());
    }

    [Fact]
    public void Template1_AsExcel_HasEachCell()
    {
        var read = TableFile.Read(RosterWorkbook.Write(RosterSheet.Of(_roster)))!;

        Assert.Equal(_roster.Title, read[0].Cells[0]);
        Assert.Equal(_roster.Columns, read[1].Cells);
        Assert.Equal(_roster.Rows, read.Skip(2).Take(2).Select(line => line.Cells));
        Assert.Equal(_roster.Footer, read[^1].Cells[0]);
    }

    [Fact]
    public async Task Templates3To5_AsPdf_SayWhatTheySay_EachOnOnePage()
    {
        foreach (var (name, sheet) in new (string, UndertakingSheet)[]
        {
            ("staff-pledge", UndertakingSheet.StaffPledge("工程")),
            ("expert-pledge", UndertakingSheet.ExpertPledge("工程")),
            ("invitation", UndertakingSheet.Invitation("工程", new(new(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), "某厅", "三楼会议室", "人民", "1", "某联系人", "0991-0000000", "某厅", new(2026, 11, 20)))),
        })
        {
            using var pdf = new PdfFile(await documents.Get<UndertakingPdf>().PrintAsync(sheet));

            pdf.Picture(name);
            var words = SourceText.Bare(pdf.Text("-raw"));
            Assert.All([sheet.Title, sheet.Addressee, .. sheet.Paragraphs, .. sheet.Contacts, .. sheet.Signatures], text => Assert.Contains(SourceText.Bare(text), words, StringComparison.Ordinal));
            Assert.Matches(@"Pages: +1\n", pdf.Info());
        }
    }
}
