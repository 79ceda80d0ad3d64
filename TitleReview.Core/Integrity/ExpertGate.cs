using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Integrity;

/// <summary>「专家诚信记录的核对」, when an expert is admitted or drawn.</summary>
public static class ExpertGate
{
    /// <summary>「违反评审工作纪律」 One finding for each decision on record that bars the year.</summary>
    /// <remarks>Rule PE-03. Only what a person has decided is looked at.</remarks>
    public static IReadOnlyList<Finding> Check(int year, IEnumerable<(string Decision, BarredYears Years)> standing, ExpertsPolicy policy) =>
    [
        .. standing.Where(one => one.Years.Contains(year)).Select(one => new Finding(
            "PE-03", Outcome.Refused, $"有诚信记录（{one.Decision}），{one.Years}不参加评审，{one.Years.MayApplyFrom}年起可以参加。",
            policy.RemovalGrounds.Source, policy.RemovalGrounds.Confidence, $"{one.Years.First} ≤ {year} ≤ {one.Years.Last}")),
    ];
}
