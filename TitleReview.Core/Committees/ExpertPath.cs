using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Committees;

/// <summary>「入库办理步骤」: which way leads into the pool, and who judges at each step.</summary>
public static class ExpertPath
{
    private const int LongestOpinion = 500;

    /// <summary>「各评审委员对……符合条件的申报人进行初审，最终由评审委员会将……信息上报职称社会化评价中心」「无行业部门的企事业单位中符合条件的专业技术人员可本人申请，由所在单位审核后直接报送」</summary>
    /// <param name="recommender">Null: his own application.</param>
    /// <remarks>Rule EX-03, both ways; EX-05: an honour leads to the centre at once, which decides of every expert.</remarks>
    public static ExpertState Begin(ExpertRoute route, Role? recommender) => (route, recommender) switch
    {
        (ExpertRoute.DirectEntry, _) or (_, Role.CommitteeOffice or Role.RegionalCentre) => ExpertState.CentreDecision,
        (_, Role.UnitOfficer) => Next(ExpertState.UnitCheck, route)!.Value,
        _ => ExpertState.UnitCheck,
    };

    /// <summary>The state after this one is passed; null where nobody has anything to judge.</summary>
    public static ExpertState? Next(ExpertState state, ExpertRoute route) => state switch
    {
        ExpertState.UnitCheck => route == ExpertRoute.ThroughCommittee ? ExpertState.CommitteeCheck : ExpertState.CentreDecision,
        ExpertState.CommitteeCheck => ExpertState.CentreDecision,
        ExpertState.CentreDecision => ExpertState.InPool,
        _ => null,
    };

    /// <summary>Whether this actor judges at the state that the expert is in.</summary>
    public static bool IsWith(PoolExpert expert, Actor actor) => expert.State switch
    {
        ExpertState.UnitCheck => expert.Unit is { } unit && actor.Holds(Role.UnitOfficer, unit),
        ExpertState.CommitteeCheck => actor.Holds(Role.CommitteeOffice, expert.Office),
        ExpertState.CentreDecision => actor.Holds(Role.RegionalCentre),
        _ => false,
    };

    /// <param name="findings">What the conditions say; asked for where he is to be passed.</param>
    public static Verdict WhyNotJudge(PoolExpert expert, Actor actor, bool passes, string opinion, IEnumerable<Finding> findings) =>
        Next(expert.State, expert.Route) is null ? Verdict.Of(new ExpertIsElsewhere(OfficialName.Of(expert.State)))
        : expert.Person == actor.Person ? Verdict.Of(new ExpertIsOneself())
        : !IsWith(expert, actor) ? Verdict.Of(new ExpertIsWithAnother(WithWhom(expert.State)))
        : Verdict.Of(
            [
                !passes && opinion.Trim().Length == 0 ? new ExpertRefusalNeedsReason() : null,
                opinion.Length > LongestOpinion ? new ExpertOpinionIsTooLong(LongestOpinion) : null,
                .. findings.Where(found => passes && found.Outcome == Outcome.Refused).Select(found => new ExpertConditionFails(found)),
            ]);

    /// <summary>「入库专家有下列情形之一者，有关部门和单位应及时报告」 One of the four grounds, what happened, and since when.</summary>
    /// <remarks>Rule EX-06. A day to come is taken as far as a year ahead: a retirement is known beforehand.</remarks>
    public static Verdict WhyNotReport(PoolExpert expert, string ground, DateOnly since, string account, DateOnly today, ExpertsPolicy policy)
    {
        var grounds = policy.RemovalGrounds;
        return Verdict.Of(
            expert.State == ExpertState.InPool ? null : new ExpertIsNotInPool(),
            grounds.Value.Contains(ground, StringComparer.Ordinal) ? null : new ExpertChangeNeedsGround(string.Join("、", grounds.Value), grounds.Source),
            account.Trim().Length == 0 ? new ExpertChangeNeedsAccount() : null,
            account.Length > LongestOpinion ? new ExpertOpinionIsTooLong(LongestOpinion) : null,
            since > today.AddYears(1) ? new ExpertChangeIsFarOff(today.AddYears(1)) : null);
    }

    private static string WithWhom(ExpertState state) => state switch
    {
        ExpertState.UnitCheck => "专家所在单位的经办人",
        ExpertState.CommitteeCheck => "评审委员会办公室",
        _ => "自治区职称评价中心",
    };
}

/// <summary>「不符合入库条件」</summary>
public sealed record ExpertConditionFails(Finding Finding) : Refusal(Finding.Sentence, Finding.Source)
{
    public override string Basis => Finding.Basis;
}
