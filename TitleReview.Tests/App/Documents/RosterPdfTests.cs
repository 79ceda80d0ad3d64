using System.Globalization;
using TitleReview.App.Documents.Rosters;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class RosterPdfTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static readonly RosterSheet _sheet = Roster(150);

    private readonly RosterPdf _rosters = documents.Get<RosterPdf>();

    /// <summary>Whoever reads it must not see that it was printed in parts: same rows on same pages, same head, same numbers.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(61)]
    [InlineData(149)]
    public async Task PrintParts_AnyCut_GivesThePagesOfTheWhole(int rowsOfPart)
    {
        using var whole = new PdfFile(await _rosters.PrintAsync(_sheet));
        using var parts = new PdfFile(await _rosters.PrintPartsAsync(_sheet, rowsOfPart, TestContext.Current.CancellationToken));

        parts.Picture($"roster-in-parts-{rowsOfPart}");
        Assert.Equal(Pages(whole), Pages(parts));
        Assert.Equal("", parts.Complaints());
        // numbers stand at the foot of odd and at the head of even pages, whatever part they are from
        for (var page = 1; page <= Pages(parts).Length; page++)
        {
            var ink = parts.Ink(page);
            var number = ink.Around(ink.IsDark, 0, 0, 34, 210);
            Assert.Equal(int.IsOddInteger(page), number.Top > 100);
        }
    }

    [Fact]
    public async Task PrintAsync_NameOfTwoHundredCharactersAndLongerThanAPage_IsPrintedWhole()
    {
        var name = string.Concat(Enumerable.Repeat("阿不都热合曼·买买提", 20));
        using var pdf = new PdfFile(await _rosters.PrintPartsAsync(Roster(30, name), 10, TestContext.Current.CancellationToken));

        pdf.Picture("roster-long-names");
        Assert.Equal(30, pdf.Words().Split(name).Length - 1);
    }

    private static string[] Pages(PdfFile pdf) => [.. pdf.Text("-raw").TrimEnd('\f').Split('\f')];

    private static RosterSheet Roster(int rows, string name = "阿不都热合曼·买买提") => new(
        "名册", "某系列评审通过人员名册", ["序号", "姓名", "工作单位", "身份证号码"], [5, 10, 20, 20],
        [.. Enumerable.Range(1, rows).Select(row => (IReadOnlyList<string>)[row.ToString(CultureInfo.InvariantCulture), name, row % 3 == 0 ? "某某县某某镇人民政府农业（畜牧业）发展服务中心" : "某单位", "650102190503150028"])],
        "填表单位(盖章)：　填表人：　填表时间：");
}
