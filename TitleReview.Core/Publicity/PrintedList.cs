namespace TitleReview.Core.Publicity;

/// <summary>「附件名单」: a list that follows a document on pages of its own.</summary>
/// <param name="Label">附件, at the head of its page.</param>
/// <param name="Rows">One row of printed cells per person, under <paramref name="Columns"/>.</param>
public sealed record PrintedList(string Label, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>「附件说明」, under the text it belongs to: without a stop at its end (GB/T 9704-2012 7.3.4).</summary>
    public string Note => $"{Label}：{Title}";
}
