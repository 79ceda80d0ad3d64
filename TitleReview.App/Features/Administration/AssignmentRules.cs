using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record AssignmentIsOwn() : Refusal("不能给自己授予角色，请由另一位安全管理员办理。");

public sealed record AssignmentEndsBeforeItStarts() : Refusal("终止日期早于起始日期，请核对后重新填写。");

public sealed record AssignmentExists(Role Role, DateOnly From) : Refusal($"该人员在该单位的“{Role.Title()}”自{ChineseDate.Of(From)}起已授予，期间重叠，请勿重复授予。");

public sealed record AdministratorsAreApart(Role Wanted, Role Held)
    : Refusal($"系统管理员、安全管理员、审计管理员须由不同人员担任：该人员同期已任“{Held.Title()}”，不能再授予“{Wanted.Title()}”。");

public sealed record ExpertKnowsNobody(Role Wanted, Role Held)
    : Refusal($"评审专家实行盲评，不能同时担任能看到申报人信息的岗位：该人员同期已任“{Held.Title()}”，不能再授予“{Wanted.Title()}”。");

/// <summary>What a new assignment may not be beside the ones a person has.</summary>
internal static class AssignmentRules
{
    private static readonly Role[] _administrators = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    private static readonly Role[] _knowing =
        [.. _administrators, Role.CommitteeOffice, Role.FinanceOffice, Role.CountyOffice, Role.PrefectureOffice, Role.DrawSupervisor, Role.RegionalCentre];

    /// <param name="held">All assignments of the person, past and future ones too.</param>
    public static IEnumerable<Refusal> WhyNot(Assignment wanted, IEnumerable<Assignment> held)
    {
        if (wanted.ToOn < wanted.FromOn)
        {
            return [new AssignmentEndsBeforeItStarts()];
        }
        return held.Where(other => Overlap(wanted, other)).Select(other => WhyNotBeside(wanted, other)).OfType<Refusal>();
    }

    private static Refusal? WhyNotBeside(Assignment wanted, Assignment other)
    {
        if (other.Role == wanted.Role)
        {
            return other.Organisation == wanted.Organisation ? new AssignmentExists(other.Role, other.FromOn) : null;
        }
        if (KnowsIdentities(wanted.Role, other.Role))
        {
            return new ExpertKnowsNobody(wanted.Role, other.Role);
        }
        return _administrators.Contains(wanted.Role) && _administrators.Contains(other.Role) ? new AdministratorsAreApart(wanted.Role, other.Role) : null;
    }

    // blindness would be a matter of honour: these roles read names beside what is scored
    private static bool KnowsIdentities(Role one, Role other) =>
        (one == Role.Expert && _knowing.Contains(other)) || (other == Role.Expert && _knowing.Contains(one));

    private static bool Overlap(Assignment one, Assignment other) =>
        other.RevokedAt is null
        && one.FromOn <= (other.ToOn ?? DateOnly.MaxValue) && other.FromOn <= (one.ToOn ?? DateOnly.MaxValue);
}
