using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「工作经历审查」.</summary>
public static class WorkHistory
{
    /// <summary>「借调、驻村、‘访惠聚’等可在‘工作单位名称’内表述，也可另起一行。」 Whether a row's unit says so.</summary>
    public static bool MayOverlay(string unit, WorkHistoryPolicy policy) =>
        policy.OverlayKinds.Value.Any(kind => unit.AsSpan().Contains(kind.AsSpan().Trim("“”"), StringComparison.Ordinal));

    /// <summary>「参加工作以来的工作经历…简历时间段应上下衔接。」 Gaps and overlaps, month by month; one pass when there are none.</summary>
    /// <remarks>Rule WH-01. Where a notice does not ask for it, the same is only pointed out.</remarks>
    public static IReadOnlyList<Finding> CheckContinuity(WorkRecord record, WorkHistoryPolicy policy) =>
        [.. Continuity(record, policy).Select(one => one.Finding)];

    /// <summary>The start of work, the current unit and the professional years agree with the rows. One finding for each that does not; one pass otherwise.</summary>
    /// <remarks>Rule WH-03, proposed.</remarks>
    public static IReadOnlyList<Finding> CheckAgreement(WorkRecord record, WorkHistoryPolicy policy) =>
        [.. Agreement(record, policy).Select(one => one.Finding)];

    /// <summary>Each with the step to look at; null: none in particular.</summary>
    internal static IReadOnlyList<(Finding Finding, WorkStep? Step)> Continuity(WorkRecord record, WorkHistoryPolicy policy)
    {
        var problem = policy.IsContinuous.Value ? Outcome.Refused : Outcome.Warning;
        List<(Finding, WorkStep?)> findings =
        [
            .. record.Steps.Where(step => step.To < step.From).Select(step => Say(problem, $"“{step.Unit}”的结束时间{step.To}早于开始时间{step.From}，请改正。", step)),
            .. Gaps(record).Select(gap => Say(problem, $"{gap}没有工作经历，时间段应上下衔接；待业、脱产学习也请单独填写一行。", After(gap.To, record))),
            .. Overlaps(record, policy.SharedMonths.Value).Select(pair => Say(problem, $"“{pair.First.Unit}”与“{pair.Second.Unit}”的时间重叠{pair.Shared.Months}个月；属于借调、驻村的请在工作单位名称内注明。", pair.Second)),
        ];
        return findings.Count > 0 ? findings : [Say(Outcome.Pass, $"自{record.StartedWork}参加工作以来，工作经历上下衔接。", step: null)];

        (Finding, WorkStep?) Say(Outcome outcome, Wording sentence, WorkStep? step) =>
            (new("WH-01", outcome, sentence, policy.IsContinuous.Source, policy.IsContinuous.Confidence), step);
    }

    /// <summary>Each with the step to look at; null: none in particular.</summary>
    internal static IReadOnlyList<(Finding Finding, WorkStep? Step)> Agreement(WorkRecord record, WorkHistoryPolicy policy)
    {
        var findings = new List<(Finding, WorkStep?)>();
        var possible = record.AppliesIn.Year - record.StartedWork.Year;
        if (record.Steps.Count > 0 && record.Steps.Min(step => step.From) is var first && first != record.StartedWork)
        {
            findings.Add(Say(Outcome.Refused, $"参加工作时间是{record.StartedWork}，第一段工作经历却从{first}开始，请核对。", record.Steps.MinBy(step => step.From)));
        }

        // whoever is seconded has two current rows; one of them must be the unit that recommends
        var current = record.Steps.Where(step => step.To is null || step.To >= record.AppliesIn).OrderBy(step => step.From).ThenBy(step => step.Unit, StringComparer.Ordinal).ToList();
        if (current.Count > 0 && !current.Exists(step => ComparableText.Of(step.Unit).Contains(ComparableText.Of(record.CurrentUnit), StringComparison.Ordinal)))
        {
            findings.Add(Say(Outcome.Refused, $"基本信息中的工作单位是“{record.CurrentUnit}”，最后一段工作经历却是“{current[^1].Unit}”，请核对。", current[^1]));
        }

        if (record.ProfessionalYears > possible)
        {
            findings.Add(Say(
                Outcome.Refused, $"从事专业技术工作{record.ProfessionalYears}年，多于参加工作以来的{possible}年，请核对。", step: null,
                $"{record.AppliesIn.Year} - {record.StartedWork.Year} = {possible}"));
        }

        return findings.Count > 0 ? findings : [Say(Outcome.Pass, "参加工作时间、工作单位、从事专业技术工作年限与工作经历一致。", step: null)];

        (Finding, WorkStep?) Say(Outcome outcome, Wording sentence, WorkStep? step, Wording? arithmetic = null) =>
            (new("WH-03", outcome, sentence, policy.IsContinuous.Source, Confidence.Proposed, arithmetic), step);
    }

    // the row before which something is missing, or the last one where it is missing at the end
    private static WorkStep? After(YearMonth gapEnd, WorkRecord record) =>
        record.Steps.Where(step => step.From > gapEnd).MinBy(step => step.From) ?? record.Steps.MaxBy(step => step.From);

    internal static List<MonthSpan> Gaps(WorkRecord record)
    {
        var gaps = new List<MonthSpan>();
        var next = record.StartedWork;
        // a row that ends before it begins covers nothing
        foreach (var step in record.Steps.Where(step => EndOf(step, record) >= step.From).OrderBy(step => step.From))
        {
            if (step.From > next)
            {
                gaps.Add(new(next, step.From.AddMonths(-1)));
            }

            // what is written beyond the month of filing may be the last month there is
            var end = EndOf(step, record);
            var after = (end < record.AppliesIn ? end : record.AppliesIn).AddMonths(1);
            next = after > next ? after : next;
        }

        if (next <= record.AppliesIn)
        {
            gaps.Add(new(next, record.AppliesIn));
        }

        return gaps;
    }

    internal static IEnumerable<WorkOverlap> Overlaps(WorkRecord record, int allowed)
    {
        var main = record.Steps.Where(step => !step.MayOverlay).OrderBy(step => step.From).ThenBy(step => step.Unit, StringComparer.Ordinal).ToList();
        return
            from first in Enumerable.Range(0, main.Count)
            from second in Enumerable.Range(first + 1, main.Count - first - 1)
            let firstEnd = EndOf(main[first], record)
            let secondEnd = EndOf(main[second], record)
            let shared = new MonthSpan(main[second].From, firstEnd < secondEnd ? firstEnd : secondEnd)
            where shared.Months > allowed
            select new WorkOverlap(main[first], main[second], shared);
    }

    internal static YearMonth EndOf(WorkStep step, WorkRecord record) => step.To ?? record.AppliesIn;
}
