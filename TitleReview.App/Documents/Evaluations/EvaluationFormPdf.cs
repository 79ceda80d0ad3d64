using TitleReview.App.Documents.Pdf;
using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Documents.Evaluations;

/// <summary>「评审表」 as PDF, A4 both sides: one by the browser, with structure for screen readers; many drawn, docs/decisions/0020.</summary>
public sealed class EvaluationFormPdf(DocumentPrinter printer, GlyphCoverage glyphs, FontConfiguration fonts) : IDisposable
{
    // drawing needs the whole of a processor
    private readonly SemaphoreSlim _one = new(1);

    public static Printable Of(EvaluationForm form, EvaluationSeal seal) =>
        Printable.Of<EvaluationFormView>(EvaluationForm.Title, true, (nameof(EvaluationFormView.Form), form), (nameof(EvaluationFormView.Seal), seal));

    public async Task<byte[]> PrintAsync(EvaluationForm form, EvaluationSeal seal, CancellationToken ct = default) => FrontSides.Ensure(await printer.PrintAsync(Of(form, seal), ct));

    /// <summary>Many in one file, each on sheets of its own.</summary>
    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It could not be drawn.</exception>
    public async Task<byte[]> PrintAsync(IReadOnlyList<(EvaluationForm Form, EvaluationSeal Seal)> forms, CancellationToken ct = default)
    {
        var text = string.Join(' ', forms.SelectMany(pair => EvaluationTexts.Of(pair.Form, pair.Seal)));
        glyphs.Demand(EvaluationForm.Title, text);
        var isRehearsal = PrintMark.IsDue(text);
        await _one.WaitAsync(ct);
        try
        {
            return await Task.Run(() => EvaluationDrawing.Draw(forms, fonts.File, isRehearsal, ct), ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
