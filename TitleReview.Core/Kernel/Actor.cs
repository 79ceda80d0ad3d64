namespace TitleReview.Core.Kernel;

/// <summary>「角色」: what a dated assignment lets a person do. Never read from claims.</summary>
public enum Role
{
    /// <summary>申报人</summary>
    Applicant = 1,

    /// <summary>推荐单位经办人；人事代理机构亦按单位对待</summary>
    UnitOfficer,

    /// <summary>主管单位经办人</summary>
    SupervisingOfficer,

    /// <summary>县（市）人社局</summary>
    CountyOffice,

    /// <summary>地（州、市）人社局</summary>
    PrefectureOffice,

    /// <summary>评审委员会办公室</summary>
    CommitteeOffice,

    /// <summary>财务室</summary>
    FinanceOffice,

    /// <summary>评审专家</summary>
    Expert,

    /// <summary>抽取监督人</summary>
    DrawSupervisor,

    /// <summary>自治区职称评价中心（兼检查）</summary>
    RegionalCentre,

    /// <summary>系统管理员</summary>
    SystemAdministrator,

    /// <summary>安全管理员</summary>
    SecurityAdministrator,

    /// <summary>审计管理员</summary>
    AuditAdministrator,
}

/// <summary>One role held in one organisation, in force on the day the actor was loaded.</summary>
/// <param name="OnBehalfOf">Whose role it is; null: his own.</param>
public readonly record struct HeldRole(Role Role, OrganisationId Organisation, Principal? OnBehalfOf = null);

/// <summary>The person who acts, with the roles in force today.</summary>
public sealed record Actor(PersonId Person, string Name, IReadOnlyList<HeldRole> Roles)
{
    /// <summary>「系统」: what comes about by itself when a deadline has passed. Holds no role and is nobody who signs in.</summary>
    public static readonly Actor System = new(default, "系统", []);

    public bool IsRegistered => Person.Value != Guid.Empty;

    public bool Holds(Role role) => Roles.Any(held => held.Role == role);

    public bool Holds(Role role, OrganisationId organisation) => Roles.Any(held => held.Role == role && held.Organisation == organisation);

    /// <summary>Without what he holds on another's behalf.</summary>
    public Actor InOwnName => OnlyWhere(held => held.OnBehalfOf is null);

    /// <summary>Without what he holds on this one's behalf: nobody judges for a person what that person may not judge.</summary>
    public Actor WithoutStandInFor(PersonId person) => OnlyWhere(held => held.OnBehalfOf?.Person != person);

    /// <summary>「代谁办理」: whose role it takes to do what is asked; null where his own roles are enough, and where none is.</summary>
    public Principal? OnBehalfOf(Func<Actor, bool> may) => may(InOwnName)
        ? null
        : Roles.Select(held => held.OnBehalfOf).OfType<Principal>().Distinct().FirstOrDefault(one => may(OnlyWhere(held => held.OnBehalfOf == one)));

    /// <summary>李强（代王芳）</summary>
    public string SignedFor(Principal? principal) => principal is null ? Name : $"{Name}（代{principal.Name}）";

    private Actor OnlyWhere(Func<HeldRole, bool> which) => this with { Roles = [.. Roles.Where(which)] };
}
