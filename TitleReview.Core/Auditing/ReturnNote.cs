using TitleReview.Core.Workflow;

namespace TitleReview.Core.Auditing;

/// <summary>「退回说明」 in a case's history: the officer's words, then the list, as long as there is room for it.</summary>
public static class ReturnNote
{
    /// <param name="words">May be empty where there is a list.</param>
    /// <param name="reasons">Of the points, in their order.</param>
    public static string Compose(string words, IReadOnlyList<string> reasons)
    {
        var tail = Tails(reasons).FirstOrDefault(one => words.Length + one.Length < HistoryNote.Longest, "");
        return words.Length > 0 && tail.Length > 0 ? $"{words} {tail}" : words + tail;
    }

    /// <summary>The officer's words alone, where the list is shown beside them.</summary>
    public static string WordsOf(string note, IReadOnlyList<string> reasons) =>
        Tails(reasons).FirstOrDefault(one => note.EndsWith(one, StringComparison.Ordinal)) is { } tail ? note[..^tail.Length].TrimEnd() : note;

    private static IEnumerable<string> Tails(IReadOnlyList<string> reasons) => reasons.Count == 0
        ? []
        : [string.Join('；', reasons.Select((reason, index) => $"{index + 1}. {reason}")), $"共{reasons.Count}项须修改，逐项见退回清单。"];
}
