using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Draws;

/// <summary>「抽取方案的要求」.</summary>
public static class PlanRules
{
    private const int Most = 999;

    public static Verdict WhyNot(DrawPlan plan) => Verdict.Of(
        CanonicalDraw.CanStand(plan.Title) && plan.Groups.Select(group => group.Name).Concat(plan.Sources.Select(source => source.Name)).All(CanonicalDraw.CanStand) ? null : new PlanNeedsNames(),
        plan.Groups.Count > 0 && plan.Groups.All(group => group is { Seats: >= 1 and <= Most, Alternates: >= 0 and <= Most }) && plan is { UnitCap: >= 0 and <= Most, LoadCap: >= 0 and <= Most }
            ? null : new PlanNeedsNumbers(Most),
        plan.Groups.Count > 1 && plan.Groups.Any(group => group.Specialties.Count == 0) ? new GroupNeedsSpecialties() : null,
        plan.Groups.SelectMany(group => group.Specialties).GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? new SpecialtyNeedsOneGroup(twice.Key) : null,
        plan.Sources.Any(source => source.Kind == SourceKind.Lottery && source.NotBefore is null) ? new LotteryNeedsTime() : null);

    /// <summary>The group, counted from 1, that an expert of this specialty belongs to; 0: none.</summary>
    public static int GroupOf(DrawPlan plan, string specialty) => plan.Groups is [{ Specialties.Count: 0 }]
        ? 1
        : plan.Groups.Select((group, i) => group.Specialties.Contains(specialty, StringComparer.Ordinal) ? i + 1 : 0).Max();

    /// <summary>The limits of a committee. Rules CM-03 to CM-05.</summary>
    public static DrawLimits LimitsOf(DrawPlan plan, CommitteeForming forming, int ownUnit, CommitteesPolicy policy) => new(
        policy.IsOdd.Value, LeastOf(plan, forming, policy)?.Value ?? 0, policy.GroupMinimum.Value, plan.UnitCap, ownUnit,
        policy.OwnUnitMaximum.Value.Numerator, policy.OwnUnitMaximum.Value.Denominator, plan.Groups.Count > 1 && policy.GroupHeads.Value > 0);

    public static DrawClauses ClausesOf(DrawPlan plan, CommitteeForming forming, CommitteesPolicy policy) => DrawClauses.Of(policy, LeastOf(plan, forming, policy)?.Source);

    /// <summary>Of those who defend by video or telephone nothing but the number is asked.</summary>
    public static DrawLimits LimitsOfDefence { get; } = new(Odd: false, 0, 1, 0, 0, 0, 1, Heads: false);

    /// <summary>What was planned, with persons turned into numbers.</summary>
    /// <param name="now">UTC.</param>
    public static FrozenPool Freeze(DrawId id, DrawKind kind, DrawPlan plan, DrawLimits limits, NumberedPool pool, string secretHash, string sealedHash, DateTime now) => new(
        id.ToString(), kind, plan.Title, DrawForm.Time(now), limits,
        [.. plan.Groups.Select(group => new PoolGroup(group.Name, group.Seats, group.Alternates))],
        [.. plan.Sources.Select(source => new SeedSource(source.Kind, source.Name, DrawForm.Time(source.NotBefore is { } at ? BeijingTime.ToUtc(at) : now)))],
        secretHash, sealedHash, pool.Excluded, pool.Rows);

    private static Cited<int>? LeastOf(DrawPlan plan, CommitteeForming forming, CommitteesPolicy policy) =>
        plan.Highest is not (TitleLevel.Associate or TitleLevel.Full) ? null
        : forming == CommitteeForming.BySeries ? policy.SeniorBySeries
        : policy.SeniorBySpecialty;
}

/// <summary>「名称未填」</summary>
public sealed record PlanNeedsNames() : Refusal("请填写抽取名称、每一组的名称和每一项种子来源的名称，其中不能有半角引号、反斜线和换行。");

/// <summary>「人数不对」</summary>
public sealed record PlanNeedsNumbers(int Most) : Refusal($"请至少设一组；每组名额填1至{Most}，候补、每个单位的上限、参加评审次数的上限填0至{Most}。");

/// <summary>「学科组没有专业」</summary>
public sealed record GroupNeedsSpecialties() : Refusal("分成几个学科组抽取时，请为每个学科组填写所含的专业。");

/// <summary>「专业属于两个组」</summary>
public sealed record SpecialtyNeedsOneGroup(string Specialty) : Refusal($"专业“{Specialty}”写在两个学科组中，请只保留一处。");

/// <summary>「摇奖时间未填」</summary>
public sealed record LotteryNeedsTime() : Refusal("采用公开摇奖结果的，请填写开奖时间，它应当在冻结名册以后。");
