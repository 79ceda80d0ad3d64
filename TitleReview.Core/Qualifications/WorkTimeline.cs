using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「工作经历重叠」: two steps at the same time, for longer than the notice lets pass.</summary>
public sealed record WorkOverlap(WorkStep First, WorkStep Second, MonthSpan Shared);

/// <summary>「工作经历时间轴」: the work history as it is drawn.</summary>
/// <param name="Whole">From the start of work to the month of filing, and what is written beyond either.</param>
/// <param name="Steps">The earliest first.</param>
public sealed record WorkTimeline(MonthSpan Whole, IReadOnlyList<WorkStep> Steps, IReadOnlyList<MonthSpan> Gaps, IReadOnlyList<WorkOverlap> Overlaps)
{
    /// <summary>The same gaps and overlaps that <see cref="WorkHistory.CheckContinuity"/> speaks of.</summary>
    public static WorkTimeline Of(WorkRecord record, WorkHistoryPolicy policy)
    {
        // a row that ends before it begins cannot be drawn
        var steps = record.Steps.Where(step => SpanOf(step, record).Months > 0).OrderBy(step => step.From).ThenBy(step => step.Unit, StringComparer.Ordinal).ToList();
        var spans = steps.ConvertAll(step => SpanOf(step, record));
        return new WorkTimeline(
            new MonthSpan(spans.Select(span => span.From).Append(record.StartedWork).Min(), spans.Select(span => span.To).Append(record.AppliesIn).Max()),
            steps,
            WorkHistory.Gaps(record),
            [.. WorkHistory.Overlaps(record, policy.SharedMonths.Value)]);
    }

    /// <summary>Until the month of filing where the step says 至今.</summary>
    public MonthSpan SpanOf(WorkStep step) => new(step.From, step.To ?? Whole.To);

    private static MonthSpan SpanOf(WorkStep step, WorkRecord record) => new(step.From, WorkHistory.EndOf(step, record));
}
