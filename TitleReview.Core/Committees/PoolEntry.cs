using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Committees;

/// <summary>「入库审查」: all that the notice says of one expert on the way in.</summary>
public static class PoolEntry
{
    // as the notice names them; sex, ethnicity and birth are asked about nowhere
    private const string Leader = "行政机关领导";
    private const string Retired = "退休专业技术人员";

    /// <param name="seat">Of the committee whose pool it is; null where it is not registered.</param>
    /// <param name="isCancelled">Whether the centre cancelled the committee's account for late registration.</param>
    /// <remarks>Rules EX-01 to EX-03, EX-05, PE-04 and CM-09.</remarks>
    public static IReadOnlyList<Finding> Check(
        PoolExpert expert, CommitteeSeat? seat, bool isCancelled, DateOnly today, ExpertsPolicy policy, RegistrationDeadlinesPolicy deadlines, FilingPolicy filing) =>
    [
        .. Recommender(expert, seat, isCancelled, policy, deadlines),
        .. ExpertEntry.Check(CandidateOf(expert, today, policy), policy),
        .. Route(expert, policy),
        Pledge(expert, filing),
    ];

    /// <summary>What of an expert decides; whole years from the day of the title.</summary>
    public static ExpertCandidate CandidateOf(PoolExpert expert, DateOnly today, ExpertsPolicy policy) => new(
        Math.Max(0, today.Year - expert.TitleSince.Year - ((today.Month, today.Day).CompareTo((expert.TitleSince.Month, expert.TitleSince.Day)) < 0 ? 1 : 0)),
        [.. expert.IsLeader ? [Leader] : Array.Empty<string>(), .. expert.IsRetired ? [Retired] : Array.Empty<string>()],
        expert.IsMainSeries,
        IsHonoured(expert.Honour, policy),
        expert.OverrideReason);

    private static bool IsHonoured(string honour, ExpertsPolicy policy) => policy.DirectEntryHonours.Value.Contains(honour, StringComparer.Ordinal);

    private static IEnumerable<Finding> Recommender(PoolExpert expert, CommitteeSeat? seat, bool isCancelled, ExpertsPolicy policy, RegistrationDeadlinesPolicy deadlines)
    {
        if (expert.Route == ExpertRoute.ThroughCommittee)
        {
            yield return seat is { } known
                ? ExpertEntry.CheckRecommender(known, policy)
                : new Finding("EX-01", Outcome.NeedsPerson, "评审委员会还没有备案登记，请核对它是自治区级还是地州市级。", policy.RecommendingSeats.Source, policy.RecommendingSeats.Confidence);
        }
        if (isCancelled)
        {
            var consequence = deadlines.LateConsequence;
            yield return new Finding("PE-04", Outcome.Refused, $"职称评价中心已对该评审委员会决定：{consequence.Value}，不能推荐专家。", consequence.Source, consequence.Confidence);
        }
    }

    private static IEnumerable<Finding> Route(PoolExpert expert, ExpertsPolicy policy)
    {
        if (expert.Route == ExpertRoute.StraightToCentre)
        {
            var straight = policy.StraightToCentre;
            yield return new Finding("EX-03", Outcome.NeedsPerson, $"由所在单位审核后直接报送，仅限{straight.Value}，请核对。", straight.Source, straight.Confidence);
        }
        if (expert.Route == ExpertRoute.DirectEntry && !IsHonoured(expert.Honour, policy))
        {
            var honours = policy.DirectEntryHonours;
            yield return new Finding("EX-05", Outcome.Refused, $"没有登记可以直接入库的称号（{string.Join("、", honours.Value)}等）。", honours.Source, honours.Confidence);
        }
    }

    /// <remarks>Rule CM-09: signed before files are opened, not before the pool is entered. Template 4 of the filing notice.</remarks>
    private static Finding Pledge(PoolExpert expert, FilingPolicy filing)
    {
        var source = filing.BeforeItems.Source;
        return expert.PledgedOn is { } day
            ? new Finding("CM-09", Outcome.Pass, $"{ChineseDate.Of(day)}已签署专家诚信承诺书。", source, Confidence.Proposed)
            : new Finding("CM-09", Outcome.Warning, "还没有签署专家诚信承诺书，参加评审、查看材料前须签字并按手印。", source, Confidence.Proposed);
    }
}
