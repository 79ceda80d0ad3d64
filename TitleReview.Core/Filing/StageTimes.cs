using TitleReview.Core.Workflow;

namespace TitleReview.Core.Filing;

/// <summary>「各环节用时」: how long applications stood at each stage that they have left.</summary>
/// <param name="Times">How many stays were counted; null: not to be shown.</param>
/// <param name="Median">In hours; null: of too few applications to be shown.</param>
/// <param name="Longest">In hours; null: not to be shown.</param>
public sealed record StageTime(Stage Stage, int? Times, int? Median, int? Longest);

/// <summary>「环节用时的计算」</summary>
public static class StageTimes
{
    /// <param name="histories">Of each application, in order.</param>
    /// <param name="least">Of how many applications a median may be shown; 0: all numbers may.</param>
    /// <remarks>
    /// A line that leaves an application where it is ends no stay: the publicity in a unit is part of the time it took there. Where small numbers are hidden, so are how many stays there were,
    /// because whoever left the meeting and did not come to the publicity did not pass, and the longest, because it is one applicant's own. Applications are counted, not stays: one that came
    /// back five times is still one.
    /// </remarks>
    public static IReadOnlyList<StageTime> Of(IEnumerable<IReadOnlyList<HistoryEntry>> histories, int least) =>
    [
        .. histories.SelectMany((lines, file) => lines.Where((line, at) => at == 0 || line.From != line.To).ToList() is var moves
                ? moves.Zip(moves.Skip(1), (came, left) => (File: file, Stage: came.To, Hours: (int)Math.Floor((left.At - came.At).TotalHours))) : [])
            .GroupBy(stay => stay.Stage).OrderBy(group => group.Key)
            .Select(group => group.Select(stay => stay.Hours).Order().ToList() is var hours && least == 0 ? new StageTime(group.Key, hours.Count, Median(hours), hours[^1])
                : new StageTime(group.Key, null, group.DistinctBy(stay => stay.File).Count() >= least ? Median(hours) : null, null)),
    ];

    private static int Median(List<int> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}
