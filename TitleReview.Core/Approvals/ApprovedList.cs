namespace TitleReview.Core.Approvals;

/// <summary>「通过人员名单」: the attachment of an approval document.</summary>
/// <param name="Label">附件, at the head of its page.</param>
/// <param name="Rows">One row of printed cells per person, under <paramref name="Columns"/>.</param>
public sealed record ApprovedList(
    string Label,
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows);
