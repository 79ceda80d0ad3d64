using System.Text;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Evaluations;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.App.Documents;

/// <summary>Many evaluation forms are drawn, one is printed by the browser; whoever reads them must not see the difference.</summary>
public sealed class EvaluationDrawingTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private const string Sentence = "任现职以来，坚持理论学习，认真备课授课，深入基层宣讲，完成各项教学任务。";

    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly EvaluationSeal _seal = new("7K2M9-0QX4T-AB3CD-EF4GH", "https://reviews.example/verify?code=7K2M9-0QX4T-AB3CD-EF4GH", new string('a', 64), "2023年10月22日 10:00");

    private readonly EvaluationFormPdf _forms = documents.Get<EvaluationFormPdf>();

    /// <summary>Short, over several pages, with a long list, and with a name that makes the cover longer than a page.</summary>
    [Theory]
    [InlineData("周敏", 3, 1)]
    [InlineData("周敏", 150, 1)]
    [InlineData("阿不都热合曼·买买提", 40, 45)]
    public async Task Draw_AForm_HasTheBrowsersLinesOnTheBrowsersPages(string name, int sentences, int rows)
    {
        // what lies under everything would cut words into pieces for whoever extracts them
        var form = Form(name, sentences, rows) with { Watermark = "" };
        using var printed = new PdfFile(await _forms.PrintAsync(form, _seal, TestContext.Current.CancellationToken));
        using var drawn = new PdfFile(await DrawAsync((form, _seal)));

        printed.Picture($"evaluation-printed-{sentences}");
        drawn.Picture($"evaluation-drawn-{sentences}");
        Assert.Equal(Pages(printed), Pages(drawn));
        for (var page = 1; page <= Pages(printed); page++)
        {
            // in what order an extractor gives them is its affair
            var left = drawn.Boxes(page).ToList();
            var elsewhere = printed.Boxes(page).Where(word => left.Find(other => IsAt(other, word)) is not { } same || !left.Remove(same)).ToList();
            Assert.Equal([], elsewhere);
            Assert.Equal([], left);
        }
    }

    /// <summary>The code, the frames and the lines of tables, of which no extractor of text knows.</summary>
    [Fact]
    public async Task Draw_AForm_HasTheBrowsersInk()
    {
        var form = Form("周敏", 3, 1);
        using var printed = new PdfFile(await _forms.PrintAsync(form, _seal, TestContext.Current.CancellationToken));
        using var drawn = new PdfFile(await DrawAsync((form, _seal)));

        foreach (var page in Enumerable.Range(1, 8))
        {
            var (one, other) = (printed.Ink(page), drawn.Ink(page));
            // the code, the upper half, the lower half
            foreach (var (left, top, right, bottom) in ((double, double, double, double)[])[(10, 255, 36, 290), (10, 10, 200, 140), (10, 140, 200, 264)])
            {
                var (expected, actual) = (BoxOf(one, left, top, right, bottom), BoxOf(other, left, top, right, bottom));
                Assert.True(expected.Length == actual.Length && expected.Zip(actual).All(edge => Math.Abs(edge.First - edge.Second) <= 0.7), $"{page}: {string.Join(' ', expected)} against {string.Join(' ', actual)}");
            }
        }
    }

    [Fact]
    public async Task Draw_Watermark_StandsOnEachPageOverTheFormsOwnNumber()
    {
        using var pdf = new PdfFile(await DrawAsync((Form("周敏", 120, 1), _seal), (Form("周健", 3, 1) with { Number = "2023-000002-B1" }, _seal)));

        pdf.Picture("evaluation-watermark");
        var pages = pdf.Text("-raw").Split('\f')[..^1].Select(Bare).Where(page => page.Length > 0).ToList();
        Assert.True(pages.Count > 16, $"{pages.Count}");
        var second = pages.FindIndex(page => page.Contains("周健", StringComparison.Ordinal));
        Assert.All(pages.Index(), page => Assert.Equal(12, page.Item.Split($"有水印方为有效{(page.Index < second ? "2023-000001-B1" : "2023-000002-B1")}").Length - 1));
    }

    [Fact]
    public async Task Draw_AnyCharacterThatAFontHas_IsEmbeddedAsTrueTypeOfThoseFontsOnly()
    {
        // the second is beyond the Basic Multilingual Plane and in the Kai font alone
        const string name = "阿不都热合曼·买买提𠮷𠀋 Aa<b>&amp;1</b>=1+1";
        using var pdf = new PdfFile(await DrawAsync((Form(name, 3, 1), _seal)));

        Assert.All(pdf.Fonts(), font => Assert.Matches(@"^[A-Z]{6}\+(NotoSerifSC-(Regular|Bold)|LXGWWenKai-Regular) +(CID TrueType +Identity-H|TrueType +WinAnsi) +yes yes yes", font));
        Assert.Contains(pdf.Fonts(), font => font.Contains("LXGWWenKai", StringComparison.Ordinal));
        Assert.Contains(Bare(name), Bare(pdf.Text("-raw", "-f", "3", "-l", "3")), StringComparison.Ordinal);
        Assert.Contains($"Title:           {EvaluationForm.Title}", pdf.Info(), StringComparison.Ordinal);
        Assert.Equal("", pdf.Complaints());
    }

    /// <summary>Two hundred characters of a name, and a thousand in one cell, which is higher than a page.</summary>
    [Fact]
    public async Task Draw_LongNamesAndCells_ArePrintedWholeAndWhatFollowsToo()
    {
        var form = Form(string.Concat(Enumerable.Repeat("齄", 200)), 3, 1) with { Watermark = "" };
        var cells = form with { Pages = [.. form.Pages.Select(side => side with { Parts = [.. side.Parts.Select(part => part with { Rows = [.. part.Rows.Select(row => (IReadOnlyList<string>)[.. row.SkipLast(1), string.Concat(Enumerable.Repeat("龘", 4000))])] })] })] };
        using var pdf = new PdfFile(await DrawAsync((cells, _seal)));

        pdf.Picture("evaluation-long-cells");
        var words = pdf.Words();
        Assert.Equal(400, words.Count(one => one == '齄'));
        Assert.Equal(4000 * form.Pages.SelectMany(side => side.Parts).Sum(part => part.Rows.Count), words.Count(one => one == '龘'));
        Assert.Contains("评审委员会办公室（职称管理部门）意见", words, StringComparison.Ordinal);
        Assert.Equal(0, Pages(pdf) % 2);
        Assert.Equal("", pdf.Complaints());
    }

    [Fact]
    public async Task Print_ACharacterThatNoFontHas_IsNamedWithItsDocument()
    {
        var missing = await Assert.ThrowsAsync<GlyphMissingException>(() => DrawAsync((Form("周\U000323AF敏", 3, 1), _seal)));

        Assert.Equal([new Rune(0x323AF)], missing.Missing);
        Assert.Equal(EvaluationForm.Title, missing.Document);
    }

    [Theory]
    [InlineData("【演练1】某单位", true)]
    [InlineData("某单位", false)]
    public async Task Print_OfARehearsal_IsMarkedOnEachPage(string notice, bool isMarked)
    {
        using var pdf = new PdfFile(await DrawAsync((Form("周敏", 3, 1) with { Notice = notice }, _seal)));

        Assert.All(pdf.Text("-raw").Split('\f')[..^1], page => Assert.Equal(isMarked, page.Split('\n').Select(line => line.Trim()).Intersect(["演", "练"], StringComparer.Ordinal).Count() == 2));
    }

    [Fact]
    public async Task Draw_TheSameTwice_IsTheSameFile() => Assert.Equal(await DrawAsync((Form("周敏", 3, 1), _seal)), await DrawAsync((Form("周敏", 3, 1), _seal)));

    [Fact]
    public async Task Draw_ThatNobodyWaitsForAnyMore_Ends()
    {
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var many = Enumerable.Repeat((Form("周敏", 3, 1), _seal), 5_000).ToList();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _forms.PrintAsync(many, gone.Token));
    }

    private static bool IsAt(PdfWord one, PdfWord other) => one.Text == other.Text && Math.Abs(one.LeftMm - other.LeftMm) <= 0.5 && Math.Abs(one.MiddleMm - other.MiddleMm) <= 0.5;

    private static double[] BoxOf(PageInk ink, double left, double top, double right, double bottom)
    {
        try
        {
            var box = ink.Around(ink.IsDark, left, top, right, bottom);
            return [box.Left, box.Top, box.Right, box.Bottom];
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private Task<byte[]> DrawAsync(params (EvaluationForm, EvaluationSeal)[] forms) => _forms.PrintAsync(forms, TestContext.Current.CancellationToken);

    private static int Pages(PdfFile pdf) => pdf.Text("-raw").Count(character => character == '\f');

    private static EvaluationForm Form(string name, int sentences, int rows)
    {
        var form = FilledFacts.Complete.Form.With(new(SectionCatalogue.WorkSummary, 0, "text"), string.Concat(Enumerable.Repeat(Sentence, sentences)));
        var composed = EvaluationFormComposer.Compose("2023-000001-B1", 1, new PersonName(name), "博斯腾县委党校", form, _policy, new(2023, 10, 22));
        return composed with { Pages = [.. composed.Pages.Select(side => side with { Parts = [.. side.Parts.Select(part => part with { Rows = [.. Enumerable.Repeat(part.Rows, rows).SelectMany(all => all)] })] })] };
    }
}
