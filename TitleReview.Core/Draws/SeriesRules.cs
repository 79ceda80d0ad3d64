using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Draws;

/// <summary>「不得跨系列组建」, asked before a committee is drawn.</summary>
public static class SeriesRules
{
    /// <summary>「职称评审委员会按照职称系列或者专业组建，不得跨系列组建综合性职称评审委员会。」</summary>
    /// <param name="registered">The series that the committee is registered for.</param>
    /// <param name="reviewed">What is reviewed under the notice; empty: every series.</param>
    /// <param name="seriesOf">The series in which the pool knows a specialty.</param>
    /// <remarks>Rule CM-02. See also <see cref="Committees.CompositionRules.CheckSeries"/>: the same rule, asked of the meeting.</remarks>
    public static Verdict WhyNot(string registered, DrawPlan plan, IReadOnlyList<string> reviewed, ILookup<string, string> seriesOf, CommitteesPolicy policy)
    {
        if (!policy.IsOfOneSeries.Value)
        {
            return Verdict.Allowed;
        }
        var strangers = plan.Groups.SelectMany(group => group.Specialties).Where(specialty => seriesOf[specialty].Any() && !seriesOf[specialty].Contains(registered, StringComparer.Ordinal)).ToList();
        return Verdict.Of(
            reviewed.Count > 0 && !reviewed.Contains(registered, StringComparer.Ordinal) ? new CommitteeIsOfAnotherSeries(registered, string.Join('、', reviewed), policy.IsOfOneSeries.Source) : null,
            strangers.Count > 0 ? new SpecialtiesAreOfAnotherSeries(string.Join('、', strangers), registered, policy.IsOfOneSeries.Source) : null);
    }
}

/// <summary>「评审委员会的系列不在通知的评审范围」</summary>
public sealed record CommitteeIsOfAnotherSeries(string Registered, string Reviewed, Citation Clause)
    : Refusal($"所选评审委员会备案的系列是“{Registered}”，这份通知评审的是{Reviewed}，不得跨系列评审；请选择相应系列的评审委员会。", Clause);

/// <summary>「专业属于其他系列」</summary>
public sealed record SpecialtiesAreOfAnotherSeries(string Specialties, string Registered, Citation Clause)
    : Refusal($"{Specialties}不是“{Registered}”系列的专业，不得跨系列组建评审委员会；请从方案中删去，由相应系列的评审委员会另行抽取。", Clause);
