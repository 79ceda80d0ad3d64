using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Notices;

/// <summary>「出处检查」: whether each value of a new notice is found where it is said to stand.</summary>
public static class SourceChecks
{
    /// <param name="title">The new notice's title.</param>
    /// <param name="template">Title of the document it was written from.</param>
    public static IReadOnlyList<NoticeFinding> Of(IEnumerable<PolicyValue> values, string title, string template) =>
        [.. values.Select(value => Of(value, title, template)).OfType<NoticeFinding>()];

    private static NoticeFinding? Of(PolicyValue value, string title, string template) => value switch
    {
        { Confidence: Confidence.Notice, Source.Clause: var clause } when string.IsNullOrWhiteSpace(clause) =>
            new(value.Key.Name, new Finding("OP-05", Outcome.Refused, "没有写明条款，请填写。", value.Source, value.Confidence)),
        { Source.Document: var document } when document == template && template != title =>
            new(value.Key.Name, new Finding("OP-05", Outcome.Warning, $"仍引自《{template}》，请核对后改引本通知的条款。", value.Source, value.Confidence)),
        _ => null,
    };
}
