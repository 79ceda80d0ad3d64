using TitleReview.App.Documents.Pdf;
using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Documents;

/// <summary>「评审表」 as PDF, A4 both sides.</summary>
public sealed class EvaluationFormPdf(DocumentPrinter printer)
{
    /// <summary>More of them in one piece save no time and take memory.</summary>
    internal const int FormsOfPart = 25;

    private const int AtATime = 2;

    public static Printable Of(EvaluationForm form, EvaluationSeal seal) => Of([(form, seal)], tagged: true);

    public async Task<byte[]> PrintAsync(EvaluationForm form, EvaluationSeal seal, CancellationToken ct = default) => FrontSides.Ensure(await printer.PrintAsync(Of(form, seal), ct));

    /// <summary>Many in one file, each on sheets of its own.</summary>
    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public async Task<byte[]> PrintAsync(IReadOnlyList<(EvaluationForm Form, EvaluationSeal Seal)> forms, CancellationToken ct = default)
    {
        var chunks = forms.Chunk(FormsOfPart).ToList();
        var parts = new PdfPart[chunks.Count];
        await Parallel.ForAsync(0, chunks.Count, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = ct }, async (at, stop) =>
        {
            var printed = PrintedPdf.Read(await printer.PrintAsync(Of(chunks[at], tagged: false), stop));
            parts[at] = new(printed, FrontSides.PagesOf(printed));
        });
        return PdfBinding.Bind(parts);
    }

    private static Printable Of(IReadOnlyList<(EvaluationForm, EvaluationSeal)> forms, bool tagged) =>
        Printable.Of<EvaluationFormsView>(EvaluationForm.Title, tagged, (nameof(EvaluationFormsView.Forms), forms));
}
