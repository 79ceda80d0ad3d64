using TitleReview.Core.Kernel;

namespace TitleReview.Core.Integrity;

/// <summary>「限制申报的核对」, when a person applies, a unit recommends, or an expert is drawn.</summary>
public static class IntegrityGate
{
    /// <summary>Whether the entries on record bar this year; one finding for each that does.</summary>
    /// <remarks>Rules PE-03 and PE-05. Only what a person has decided is looked at; years outside the record are free.</remarks>
    public static IReadOnlyList<Finding> Check(int year, IEnumerable<IntegrityEntry> entries) => Check(year, entries, "PE-05", "申报");

    /// <summary>Whether they bar a unit from recommending experts.</summary>
    /// <remarks>Rule PE-03.</remarks>
    public static IReadOnlyList<Finding> CheckRecommendation(int year, IEnumerable<IntegrityEntry> entries) => Check(year, entries, "PE-03", "推荐评审专家");

    /// <summary>Whether they keep a person from entering a pool.</summary>
    /// <remarks>Rule PE-03.</remarks>
    public static IReadOnlyList<Finding> CheckExpert(int year, IEnumerable<IntegrityEntry> entries) => Check(year, entries, "PE-03", "担任评审专家");

    private static IReadOnlyList<Finding> Check(int year, IEnumerable<IntegrityEntry> entries, string rule, string act) =>
    [
        .. entries.Where(entry => !entry.IsLifted && entry.Years.Contains(year)).Select(entry => new Finding(
            rule, Outcome.Refused, $"{entry.Subject}在限制申报期内（{entry.Years}，{entry.Decision}），{entry.Years.MayApplyFrom}年起可以{act}。",
            entry.Source, Confidence.Notice, $"{entry.Years.First} ≤ {year} ≤ {entry.Years.Last}")),
    ];
}
