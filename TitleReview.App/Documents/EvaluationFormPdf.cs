using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Documents;

/// <summary>「评审表」 as PDF, A4 both sides.</summary>
public sealed class EvaluationFormPdf(DocumentPrinter printer)
{
    public Task<byte[]> PrintAsync(EvaluationForm form, EvaluationSeal seal, CancellationToken ct = default) => printer.PrintAsync<EvaluationFormView>(
        EvaluationForm.Title,
        new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(EvaluationFormView.Form)] = form, [nameof(EvaluationFormView.Seal)] = seal },
        ct: ct);
}
