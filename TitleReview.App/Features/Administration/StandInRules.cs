using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record RoleIsNotDelegated(Role Role) : Refusal($"“{Role.Title()}”须由本人办理，不能委托他人代理。");

public sealed record StandInNeedsOwnRole() : Refusal("只能委托本人现任的角色，请从列表中选择。");

public sealed record StandInIsUnknownPerson() : Refusal("没有找到姓名与账号标识都相符的已登记人员，请核对后重新填写；尚未登记的，请先由系统管理员登记。");

public sealed record StandInIsOneself() : Refusal("不能委托给自己，请填写代理人的姓名与账号标识。");

public sealed record StandInPeriodIsWrong() : Refusal("代理须从今天或以后的某日开始，并且不早于开始之日结束，请核对起止日期。");

public sealed record StandInOutlastsRole(DateOnly LastDay) : Refusal($"您的角色至{ChineseDate.Of(LastDay)}为止，代理不能晚于这一天结束，请提前结束日期。");

public sealed record StandInExists(string Name, DateOnly From, DateOnly To) : Refusal($"“{Name}”在{ChineseDate.Of(From)}至{ChineseDate.Of(To)}已受您委托代理这一角色，期间重叠，请勿重复委托。");

public sealed record StandInHasEnded() : Refusal("这项代理已经结束，无须再次结束。");

public sealed record StandInIsNotThere() : Refusal("没有找到这项代理，请刷新页面后再试。");

/// <summary>Who may act for whom. Blindness, the draw and the three administrators rest on persons, and nobody applies for another.</summary>
internal static class StandInRules
{
    private static readonly Role[] _delegable =
        [Role.UnitOfficer, Role.SupervisingOfficer, Role.CountyOffice, Role.PrefectureOffice, Role.CommitteeOffice, Role.FinanceOffice, Role.RegionalCentre];

    public static bool IsDelegable(Role role) => _delegable.Contains(role);

    /// <param name="assignment">Of the one who is stood in for.</param>
    /// <param name="others">All stand-ins under it.</param>
    /// <param name="held">All that the colleague holds, on others' behalf too.</param>
    public static IEnumerable<Refusal?> WhyNot(StandIn wanted, string name, Assignment assignment, IEnumerable<StandIn> others, IEnumerable<Assignment> held, DateOnly today) =>
        IsDelegable(assignment.Role) ? WhyNotThen(wanted, name, assignment, others, held, today) : [new RoleIsNotDelegated(assignment.Role)];

    private static IEnumerable<Refusal?> WhyNotThen(StandIn wanted, string name, Assignment assignment, IEnumerable<StandIn> others, IEnumerable<Assignment> held, DateOnly today) =>
    [
        wanted.Delegate == assignment.Person ? new StandInIsOneself() : null,
        wanted.FromOn < today || wanted.ToOn < wanted.FromOn ? new StandInPeriodIsWrong() : null,
        assignment.ToOn is { } last && last < wanted.ToOn ? new StandInOutlastsRole(last) : null,
        others.FirstOrDefault(other => other.EndedAt is null && other.Delegate == wanted.Delegate && other.FromOn <= wanted.ToOn && wanted.FromOn <= other.ToOn) is { } same
            ? new StandInExists(name, same.FromOn, same.ToOn)
            : null,
        // as if the role were granted: an expert must not come to know names by it
        .. AssignmentRules.WhyNot(AsAssignment(wanted, assignment), held.Where(one => one.Id != wanted.Id)).OfType<ExpertKnowsNobody>(),
    ];

    /// <summary>What a stand-in lets the colleague do, and for how long.</summary>
    public static Assignment AsAssignment(StandIn standIn, Assignment assignment) => new()
    {
        Id = standIn.Id,
        Person = standIn.Delegate,
        Organisation = assignment.Organisation,
        Role = assignment.Role,
        FromOn = standIn.FromOn,
        ToOn = standIn.ToOn,
        RevokedAt = standIn.EndedAt ?? assignment.RevokedAt,
    };
}
