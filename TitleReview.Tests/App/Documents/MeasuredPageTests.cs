using TitleReview.App.Cli.Papers;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.Publicity;
using Xunit;

namespace TitleReview.Tests.App.Documents;

/// <summary>GB/T 9704-2012 measured on the printed page, by poppler: boxes of words in points, dots of ink at ten to the millimetre.</summary>
public sealed class MeasuredPageTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private const double Line = 225.0 / 22;
    private const double Character = 156.0 / 28;

    /// <summary>5.2.1 and 5.2.3: margins of 37, 35, 28 and 26 mm, each within a millimetre, around 22 lines of 28 characters.</summary>
    [Fact]
    public async Task Page_FullOfText_HasItsMarginsAndItsGrid()
    {
        using var pdf = await LetterAsync(new("题", [new string('国', 28 * 60)], []));

        var words = pdf.Boxes(2).Where(word => word.Text.StartsWith('国')).OrderBy(word => word.Top).ToList();
        Assert.Equal(22, words.Count);
        Assert.All(words, word => Assert.Equal(28, word.Text.Length));
        Assert.All(words, word => Assert.InRange(word.LeftMm, 27.5, 28.5));
        Assert.All(words, word => Assert.InRange(word.RightMm, 183.0, 184.6));
        // the middle of each line is half a line below its top
        Assert.All(words.Index(), word => Assert.InRange(word.Item.MiddleMm, 37 + ((word.Index + 0.5) * Line) - 1, 37 + ((word.Index + 0.5) * Line) + 1));
        Assert.InRange(297 - words[^1].MiddleMm - (Line / 2), 34, 36);
    }

    /// <summary>7.5: upper edge of the dash 7 mm below the type area; one character free at the right of odd pages, at the left of even ones.</summary>
    [Fact]
    public async Task PageNumbers_OddAndEven_StandWhereTheStandardSays()
    {
        using var pdf = await LetterAsync(new("题", [new string('国', 28 * 60)], []));

        var odd = pdf.Ink(1).Around(pdf.Ink(1).IsDark, 0, 264, 210, 290);
        var even = pdf.Ink(2).Around(pdf.Ink(2).IsDark, 0, 264, 210, 290);
        Assert.InRange(odd.Right, 184 - 5 - 1.5, 184 - 4);
        Assert.InRange(even.Left, 28 + 4, 28 + 5 + 1.5);
        foreach (var (ink, box) in new[] { (pdf.Ink(1), odd), (pdf.Ink(2), even) })
        {
            // at its left end there is nothing but the dash
            var dash = ink.Around(ink.IsDark, box.Left, 264, box.Left + 1, 290);
            Assert.InRange(dash.Top, 262 + 7 - 0.5, 262 + 7 + 0.5);
            Assert.True(dash.Bottom - dash.Top < 1, "What stands at the end of the number is no dash.");
        }
        Assert.Contains("— 2 —", pdf.Text("-raw", "-f", "2", "-l", "2"), StringComparison.Ordinal);
    }

    /// <summary>8: a sheet across keeps the number where it is on an upright one, which is its left margin, and has the same type area, turned.</summary>
    [Theory]
    [InlineData(60)]
    [InlineData(160)]
    public async Task PageAcross_PrintedOrDrawn_HasTheTypeAreaTurnedAndItsNumberAtTheLeft(int count)
    {
        var rows = Enumerable.Range(1, count).Select(number => (IReadOnlyList<string>)[$"{number}", "周敏", "女", "汉族", "科员", "某单位", "650102190503150028", "在编"]).ToList();
        var sheet = new RosterSheet("名册", "名册", ["序号", "姓名", "性别", "族别", "职务（职称）", "单位", "身份证号", "备注"], [6, 14, 6, 12, 20, 34, 22, 12], rows, "");
        using var pdf = new PdfFile(await documents.Get<RosterPdf>().PrintAsync(sheet));

        var (first, second) = (pdf.Ink(1), pdf.Ink(2));
        var table = second.Around(second.IsDark, 34, 20, 297, 200);
        Assert.InRange(table.Left, 34.5, 35.5);
        Assert.InRange(table.Right, 259.5, 260.5);
        Assert.InRange(table.Top, 27.5, 28.5);
        Assert.True(table.Bottom <= 184.5, $"The table ends at {table.Bottom}.");
        var (odd, even) = (first.Around(first.IsDark, 0, 0, 34, 210), second.Around(second.IsDark, 0, 0, 34, 210));
        Assert.InRange(odd.Bottom, 184 - 5 - 1.5, 184 - 4);
        Assert.InRange(even.Top, 28 + 4, 28 + 5 + 1.5);
        // turned to upright, the dash's upper edge is 7 mm from the type area
        var dash = first.Around(first.IsDark, 0, odd.Bottom - 1, 34, odd.Bottom);
        Assert.InRange(35 - dash.Right, 6.5, 7.5);
        Assert.All(pdf.Text("-layout").TrimEnd('\f').Split('\f'), page => Assert.Contains("身份证号", page, StringComparison.Ordinal));
    }

    /// <summary>7.2.4 to 7.3.4: the red head, the number two lines below it, the line 4 mm below that, the title two lines below the line.</summary>
    [Fact]
    public async Task ApprovalDocument_HeadNumberLineAndTitle_StandWhereTheStandardSays()
    {
        using var pdf = new PdfFile(await documents.Get<DocumentPrinter>().PrintAsync(Of("approval").Pdf));

        var ink = pdf.Ink(1);
        var red = ink.Around(ink.IsRed, 0, 0, 210, 297);
        Assert.InRange(red.Top, 37 + 35 - 1, 37 + 35 + 3);
        var rule = ink.Around(ink.IsRed, 28, red.Bottom - 1, 184, red.Bottom);
        Assert.InRange(rule.Left, 27.9, 28.3);
        Assert.InRange(rule.Right, 183.7, 184.1);
        var words = pdf.Boxes(1);
        var (number, title) = (Assert.Single(words, word => word.Text.StartsWith("新工职字", StringComparison.Ordinal)), words.First(word => word.Text.StartsWith("关于批准", StringComparison.Ordinal)));
        Assert.Equal("新工职字〔2023〕12号", number.Text);
        Assert.InRange(rule.Bottom - number.MiddleMm, 4 + (Line / 2) - 1, 4 + (Line / 2) + 1.5);
        Assert.InRange(title.MiddleMm - rule.Bottom, (2 * Line) + 4, (2 * Line) + 9);
        Assert.InRange((number.LeftMm + number.RightMm) / 2, 105, 107);
    }

    /// <summary>7.3.5.1: four characters free to the right of the date, the body's name centred above it, the first of them two lines below the text so that the seal's edge comes within one.</summary>
    [Fact]
    public async Task Signature_OfASealedLetter_StandsFourCharactersFromTheRight()
    {
        using var pdf = await LetterAsync(new("公示", ["正文一行。"], ["自治区人事厅", "2023年11月15日"]));

        var words = pdf.Boxes(1);
        var (text, body, day) = (words.Single(word => word.Text == "正文一行。"), words.Single(word => word.Text == "自治区人事厅"), words.Single(word => word.Text == "2023年11月15日"));
        Assert.InRange((184 - day.RightMm) / Character, 3.7, 4.6);
        Assert.InRange((body.LeftMm + body.RightMm - day.LeftMm - day.RightMm) / 2, -1.5, 1.5);
        Assert.InRange((body.MiddleMm - text.MiddleMm) / Line, 2.9, 3.1);
        Assert.InRange((day.MiddleMm - body.MiddleMm) / Line, 0.9, 1.1);
        // 7.3.3: two characters in
        Assert.InRange((text.LeftMm - 28) / Character, 1.9, 2.1);
    }

    /// <summary>7.3.4 and 7.3.7: 附件 one line below the text, two characters in; the list on a page of its own, 附件 in its first line and the title in its third.</summary>
    [Fact]
    public async Task Attachment_OfALetter_HasItsNoteAndItsOwnPage()
    {
        using var pdf = await LetterAsync(new("公示", ["正文一行。"], ["自治区人事厅", "2023年11月15日"]) { Attachment = new("附件", "通过人员名单", ["序号", "姓名"], [["1", "周敏"]]) });

        var (text, note) = (pdf.Boxes(1).Single(word => word.Text == "正文一行。"), pdf.Boxes(1).Single(word => word.Text.StartsWith("附件：", StringComparison.Ordinal)));
        Assert.InRange((note.MiddleMm - text.MiddleMm) / Line, 1.9, 2.1);
        Assert.InRange((note.LeftMm - 28) / Character, 1.9, 2.1);
        var (label, title) = (pdf.Boxes(2).Single(word => word.Text == "附件"), pdf.Boxes(2).Single(word => word.Text == "通过人员名单"));
        Assert.InRange(label.LeftMm, 27.5, 28.5);
        Assert.InRange((label.MiddleMm - 37) / Line, 0.4, 0.6);
        Assert.InRange((title.MiddleMm - 37) / Line, 2.3, 2.9);
        Assert.Contains("— 2 —", pdf.Text("-raw", "-f", "2"), StringComparison.Ordinal);
    }

    private static PaperFiles Of(string id) => PaperCatalogue.All.Single(paper => paper.Id == id).Make(Specimen.Golden);

    private async Task<PdfFile> LetterAsync(PrintedLetter letter) => new(await documents.Get<LetterPdf>().PrintAsync(letter));
}
