using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Documents.Evaluations;

/// <summary>All that a 「评审表」 says that is not the same on every one.</summary>
internal static class EvaluationTexts
{
    public static IEnumerable<string> Of(EvaluationForm form, EvaluationSeal seal) =>
    [
        form.Number, form.Notice, form.Watermark, seal.Code, seal.Hash, seal.PrintedAt,
        .. form.Cover.SelectMany(line => (string[])[line.Label, line.Value]),
        .. form.Instructions,
        .. form.Pages.SelectMany(side => side.Parts).SelectMany(Of),
    ];

    private static IEnumerable<string> Of(EvaluationPart part) =>
    [
        part.Title, part.Text,
        .. part.Pairs.SelectMany(pair => (string[])[pair.Label, pair.Value]),
        .. part.Columns,
        .. part.Rows.SelectMany(row => row),
        .. part.Box is { } box ? (IEnumerable<string>)[box.Hint, box.Printed, .. box.Signs] : [],
    ];
}
