using System.Globalization;
using System.Text;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Rosters;
using Xunit;

namespace TitleReview.Tests.App.Documents;

/// <summary>Long rosters are drawn, not printed by the browser; whoever reads one must not see the difference.</summary>
public sealed class RosterPdfTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private const string Name = "阿不都热合曼·买买提";

    private readonly RosterPdf _rosters = documents.Get<RosterPdf>();

    /// <summary>Cells of one line and of several, in columns wide and narrow: same rows on same pages, same head, same numbers, same lines.</summary>
    [Theory]
    [InlineData(10, 20, 20)]
    [InlineData(4, 3, 8)]
    public async Task Draw_ARosterOfManyPages_HasTheBrowsersLinesOnTheBrowsersPages(double name, double unit, double number)
    {
        var sheet = Roster(150) with { Widths = [5, name, unit, number] };
        using var printed = new PdfFile(await documents.Get<DocumentPrinter>().PrintAsync(RosterPdf.Of(sheet)));
        using var drawn = new PdfFile(await DrawAsync(sheet));

        printed.Picture($"roster-printed-{unit}");
        drawn.Picture($"roster-drawn-{unit}");
        Assert.Equal(Pages(printed), Pages(drawn));
        for (var page = 1; page <= 2; page++)
        {
            var both = printed.Boxes(page).Zip(drawn.Boxes(page)).ToList();
            Assert.NotEmpty(both);
            Assert.All(both, word =>
            {
                Assert.Equal(word.First.Text, word.Second.Text);
                Assert.InRange(word.Second.LeftMm - word.First.LeftMm, -0.5, 0.5);
                Assert.InRange(word.Second.MiddleMm - word.First.MiddleMm, -0.5, 0.5);
            });
        }
    }

    [Fact]
    public async Task Print_SixHundredRows_SaysEachRowOnceInOrderAndWholeBelowTheHeadOfItsPage()
    {
        var sheet = Roster(600) with { Widths = [5, 4, 6, 9] };
        using var pdf = new PdfFile(await _rosters.PrintAsync(sheet));

        var (head, next) = (string.Concat(sheet.Columns), 0);
        foreach (var (at, page) in Pages(pdf).Index())
        {
            var left = Bare(page);
            foreach (var begin in (string[])[$"—{at + 1}—", at == 0 ? sheet.Title : "", head])
            {
                Assert.StartsWith(begin, left, StringComparison.Ordinal);
                left = left[begin.Length..];
            }
            while (left.Length > 0 && next < sheet.Rows.Count)
            {
                var row = Bare(string.Concat(sheet.Rows[next++]));
                Assert.StartsWith(row, left, StringComparison.Ordinal);
                left = left[row.Length..];
            }
            Assert.Equal(next < sheet.Rows.Count ? "" : Bare(sheet.Footer), left);
        }
        Assert.Equal(sheet.Rows.Count, next);
        Assert.Equal("", pdf.Complaints());
        Assert.Contains($"Title:           {sheet.Title}", pdf.Info(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draw_AnyCharacterThatAFontHas_IsEmbeddedAsTrueTypeOfThoseFontsOnly()
    {
        // the second is beyond the Basic Multilingual Plane and in the Kai font alone
        using var pdf = new PdfFile(await DrawAsync(Roster(101, $"{Name}𠮷𠀋 Aa<b>&amp;1</b>")));

        pdf.Picture("roster-rare");
        Assert.All(pdf.Fonts(), font => Assert.Matches(@"^[A-Z]{6}\+(NotoSerifSC-(Regular|Bold)|LXGWWenKai-Regular) +(CID TrueType +Identity-H|TrueType +WinAnsi) +yes yes yes", font));
        Assert.Contains(pdf.Fonts(), font => font.Contains("LXGWWenKai", StringComparison.Ordinal));
        Assert.Equal(101, pdf.Words().Split($"{Name}𠮷𠀋Aa<b>&amp;1</b>").Length - 1);
    }

    /// <summary>Two hundred characters go into a cell, thousands over several pages, and three hundred of a word have nowhere to break.</summary>
    [Theory]
    [InlineData("齄", 200)]
    [InlineData("齄", 4000)]
    [InlineData("W", 300)]
    public async Task Draw_LongNames_ArePrintedWholeAndWhatFollowsToo(string letter, int times)
    {
        var name = string.Concat(Enumerable.Repeat(letter, times));
        var sheet = Roster(120);
        using var pdf = new PdfFile(await DrawAsync(sheet with { Rows = [sheet.Rows[0], ["0", name, name, "·"], .. sheet.Rows.Skip(1)] }));

        pdf.Picture($"roster-long-{letter}{times}");
        var words = pdf.Words();
        Assert.Equal(2 * times, words.Count(one => one == letter[0]));
        Assert.Equal(120, words.Split(Name).Length - 1);
        Assert.EndsWith(Bare(sheet.Footer), words, StringComparison.Ordinal);
        Assert.Equal("", pdf.Complaints());
    }

    [Fact]
    public async Task Print_ACharacterThatNoFontHas_IsNamedWithItsDocument()
    {
        var missing = await Assert.ThrowsAsync<GlyphMissingException>(() => _rosters.PrintAsync(Roster(101, "周\U000323AF敏"), TestContext.Current.CancellationToken));

        Assert.Equal([new Rune(0x323AF)], missing.Missing);
        Assert.Equal(Roster(1).Title, missing.Document);
    }

    [Theory]
    [InlineData("【演练1】某单位", true)]
    [InlineData("某单位", false)]
    public async Task Print_OfARehearsal_IsMarkedOnEachPage(string name, bool isMarked)
    {
        using var pdf = new PdfFile(await _rosters.PrintAsync(Roster(120) with { Title = $"{name}名册" }));

        pdf.Picture(isMarked ? "roster-rehearsal" : "roster-real");
        var pages = Pages(pdf);
        Assert.True(pages.Length > 2);
        Assert.All(pages, page => Assert.Equal(isMarked, page.Split('\n').Select(line => line.Trim()).Intersect(["演", "练"], StringComparer.Ordinal).Count() == 2));
    }

    /// <summary>What the browser prints has structure for screen readers, and costs too much for more.</summary>
    [Theory]
    [InlineData(RosterPdf.RowsOfBrowser, "yes")]
    [InlineData(RosterPdf.RowsOfBrowser + 1, "no")]
    public async Task Print_UpToAHundredRows_IsTagged(int rows, string isTagged)
    {
        using var pdf = new PdfFile(await _rosters.PrintAsync(Roster(rows)));

        Assert.Matches($"Tagged: +{isTagged}\n", pdf.Info());
    }

    [Fact]
    public async Task Draw_TheSameTwice_IsTheSameFile() => Assert.Equal(await DrawAsync(Roster(110)), await DrawAsync(Roster(110)));

    [Fact]
    public async Task Draw_ThatNobodyWaitsForAnyMore_Ends()
    {
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rosters.PrintAsync(Roster(300_000), gone.Token));
    }

    private Task<byte[]> DrawAsync(RosterSheet sheet) => _rosters.DrawAsync(sheet, TestContext.Current.CancellationToken);

    private static string[] Pages(PdfFile pdf) => [.. pdf.Text("-raw").TrimEnd('\f').Split('\f')];

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static RosterSheet Roster(int rows, string name = Name) => new(
        "名册", "某系列评审通过人员名册", ["序号", "姓名", "工作单位", "身份证号码"], [5, 10, 20, 20],
        [.. Enumerable.Range(1, rows).Select(row => (IReadOnlyList<string>)[row.ToString(CultureInfo.InvariantCulture), name, row % 3 == 0 ? "某某县某某镇人民政府农业（畜牧业）发展服务中心" : "某单位", "650102190503150028"])],
        "填表单位(盖章)：　填表人：　填表时间：");
}
