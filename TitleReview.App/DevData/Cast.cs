using TitleReview.App.Data.Rows;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.DevData;

/// <summary>「演示人物」: invented people, one for each part. They keep their names in tests and documents.</summary>
public static class Cast
{
    public const string Unit = "博斯腾县委党校";
    public const string OtherUnit = "焉耆县委党校";
    public const string Office = "自治州党干校教师系列评审委员会办公室";
    public const string Administration = "自治州信息中心";
    public const string Centre = "自治区职称社会化评价中心";

    public static IReadOnlyList<(string Name, OrganisationKind Kind)> Organisations { get; } =
    [
        (Unit, OrganisationKind.Unit),
        (OtherUnit, OrganisationKind.Unit),
        (Office, OrganisationKind.CommitteeOffice),
        (Administration, OrganisationKind.Unit),
        (Centre, OrganisationKind.RegionalCentre),
    ];

    public static IReadOnlyList<(string Subject, string Name, Role Role, string Organisation)> People { get; } =
    [
        ("zhoumin", "周敏", Role.Applicant, Unit),
        ("magang", "马钢", Role.Applicant, OtherUnit),
        ("liqiang", "李强", Role.UnitOfficer, Unit),
        ("halida", "哈丽达·艾山", Role.UnitOfficer, OtherUnit),
        ("zhaolei", "赵磊", Role.CommitteeOffice, Office),
        ("qianfang", "钱芳", Role.FinanceOffice, Office),
        ("chenjing", "陈静", Role.Expert, Office),
        ("liuyang", "刘洋", Role.Expert, Office),
        ("yangming", "杨明", Role.Expert, Office),
        ("zhengjian", "郑健", Role.DrawSupervisor, Office),
        ("gulina", "古丽娜·托合提", Role.RegionalCentre, Centre),
        ("wangwei", "王伟", Role.SystemAdministrator, Administration),
        ("sunli", "孙丽", Role.SecurityAdministrator, Administration),
        ("wuhao", "吴昊", Role.AuditAdministrator, Administration),
    ];

    public static IReadOnlyList<CastMember> Members { get; } =
        [.. People.Select(person => new CastMember(person.Subject, person.Name, $"{person.Role.Title()} · {person.Organisation}")), Stranger];

    /// <summary>Known to nobody: signs in and has no part.</summary>
    public static CastMember Stranger => new("sunhao", "孙浩", "尚未登记的人员");
}
