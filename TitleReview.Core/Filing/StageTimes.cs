using TitleReview.Core.Workflow;

namespace TitleReview.Core.Filing;

/// <summary>「各环节用时」: how long applications stood at each stage that they have left.</summary>
/// <param name="Times">How many stays were counted; null: too few to be shown.</param>
/// <param name="Median">In hours; null: too few to be shown.</param>
public sealed record StageTime(Stage Stage, int? Times, int? Median, int? Longest);

/// <summary>「环节用时的计算」</summary>
public static class StageTimes
{
    /// <param name="histories">Of each application, in order.</param>
    /// <param name="least">The smallest number of applications of whose stays anything may be shown; 0: all may.</param>
    /// <remarks>A line that leaves an application where it is ends no stay: the publicity in a unit is part of the time it took there.</remarks>
    public static IReadOnlyList<StageTime> Of(IEnumerable<IReadOnlyList<HistoryEntry>> histories, int least) =>
    [
        .. histories.SelectMany((lines, number) => lines.Where((line, i) => i == 0 || line.From != line.To).ToList() is var moves
                ? moves.Zip(moves.Skip(1), (came, left) => (Application: number, Stage: came.To, Hours: (int)Math.Floor((left.At - came.At).TotalHours))) : [])
            .GroupBy(stay => stay.Stage).OrderBy(group => group.Key)
            .Select(group => group.Select(stay => stay.Hours).Order().ToList() is var hours && group.Select(stay => stay.Application).Distinct().Count() >= least
                ? new StageTime(group.Key, hours.Count, Median(hours), hours[^1])
                : new StageTime(group.Key, null, null, null)),
    ];

    private static int Median(List<int> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}
