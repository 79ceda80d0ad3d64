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
        var pb = await _forms.PrintAsync(form, _seal, TestContext.Current.CancellationToken); var db = await DrawAsync((form, _seal)); File.WriteAllBytes($"/tmp/p{sentences}.pdf", pb); File.WriteAllBytes($"/tmp/d{sentences}.pdf", db);
        using var printed = new PdfFile(pb);
        using var drawn = new PdfFile(db);

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

    private static bool IsAt(PdfWord one, PdfWord other) => one.Text == other.Text && Math.Abs(one.LeftMm - other.LeftMm) <= 0.5 && Math.Abs(one.MiddleMm - other.MiddleMm) <= 0.5;

    private Task<byte[]> DrawAsync(params (EvaluationForm, EvaluationSeal)[] forms) => _forms.PrintAsync(forms, TestContext.Current.CancellationToken);

    private static int Pages(PdfFile pdf) => pdf.Text("-raw").Count(character => character == '\f');

    private static EvaluationForm Form(string name, int sentences, int rows)
    {
        var form = FilledFacts.Complete.Form.With(new(SectionCatalogue.WorkSummary, 0, "text"), string.Concat(Enumerable.Repeat(Sentence, sentences)));
        var composed = EvaluationFormComposer.Compose("2023-000001-B1", 1, new PersonName(name), "博斯腾县委党校", form, _policy, new(2023, 10, 22));
        return composed with { Pages = [.. composed.Pages.Select(side => side with { Parts = [.. side.Parts.Select(part => part with { Rows = [.. Enumerable.Repeat(part.Rows, rows).SelectMany(all => all)] })] })] };
    }
}
