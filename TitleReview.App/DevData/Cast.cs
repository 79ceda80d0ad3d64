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
    public const string Supervisor = "焉耆县委组织部";
    public const string County = "焉耆县人力资源和社会保障局";
    public const string Prefecture = "自治州人力资源和社会保障局";
    public const string Office = "自治州党干校教师系列评审委员会办公室";
    public const string Administration = "自治州信息中心";
    public const string Centre = "自治区职称社会化评价中心";

    public static IReadOnlyList<(string Name, OrganisationKind Kind)> Organisations { get; } =
    [
        (Unit, OrganisationKind.Unit),
        (OtherUnit, OrganisationKind.Unit),
        (Supervisor, OrganisationKind.Supervisor),
        (County, OrganisationKind.CountyBureau),
        (Prefecture, OrganisationKind.PrefectureBureau),
        (Office, OrganisationKind.CommitteeOffice),
        (Administration, OrganisationKind.Unit),
        (Centre, OrganisationKind.RegionalCentre),
    ];

    /// <summary>What stands above what. The first unit reports to the committee's office straight, the other one step by step.</summary>
    public static IReadOnlyList<(string Organisation, string Parent)> Parents { get; } =
        [(OtherUnit, Supervisor), (Supervisor, County), (County, Prefecture)];

    public static IReadOnlyList<(string Subject, string Name, Role Role, string Organisation)> People { get; } =
    [
        ("zhoumin", "周敏", Role.Applicant, Unit),
        ("magang", "马钢", Role.Applicant, OtherUnit),
        ("liqiang", "李强", Role.UnitOfficer, Unit),
        ("halida", "哈丽达·艾山", Role.UnitOfficer, OtherUnit),
        ("patiguli", "帕提古丽·买买提", Role.SupervisingOfficer, Supervisor),
        ("wangfang", "王芳", Role.CountyOffice, County),
        ("lijianguo", "李建国", Role.PrefectureOffice, Prefecture),
        ("zhaolei", "赵磊", Role.CommitteeOffice, Office),
        ("qianfang", "钱芳", Role.FinanceOffice, Office),
        ("chenjing", "陈静", Role.Expert, Office),
        ("liuyang", "刘洋", Role.Expert, Office),
        ("yangming", "杨明", Role.Expert, Office),
        ("zhengjian", "郑健", Role.DrawSupervisor, Office),
        ("songyan", "宋岩", Role.DrawSupervisor, Office),
        ("gulina", "古丽娜·托合提", Role.RegionalCentre, Centre),
        ("wangwei", "王伟", Role.SystemAdministrator, Administration),
        ("sunli", "孙丽", Role.SecurityAdministrator, Administration),
        ("wuhao", "吴昊", Role.AuditAdministrator, Administration),
    ];

    /// <summary>More experts of the office, so that a committee that was drawn can sit down; in the demo world alone.</summary>
    public static IReadOnlyList<(string Subject, string Name)> Reviewers { get; } =
    [
        ("baishan", "白杉"), ("caolin", "曹麟"), ("dilinur", "迪丽努尔·艾力"), ("fangxu", "方旭"), ("guozhen", "郭真"), ("heyun", "何芸"), ("jiangtao", "蒋涛"),
        ("kurban", "库尔班·玉素甫"), ("lukai", "陆恺"), ("mengqi", "孟琪"), ("nurgul", "努尔古丽·阿不都"), ("qinfeng", "秦枫"), ("shaoning", "邵宁"),
    ];

    /// <summary>In the demo world alone: these experts, and a second person of the office, who releases what the first has written.</summary>
    public static IReadOnlyList<(string Subject, string Name, Role Role, string Organisation)> Others { get; } =
        [("fangyuan", "方圆", Role.CommitteeOffice, Office), .. Reviewers.Select(person => (person.Subject, person.Name, Role.Expert, Office))];

    public static IReadOnlyList<CastMember> Members { get; } =
    [
        .. People.Concat(Others).Select(person => new CastMember(person.Subject, person.Name, $"{person.Role.Title()} · {person.Organisation}")),
        Stranger,
    ];

    /// <summary>Known to nobody: signs in and has no part.</summary>
    public static CastMember Stranger => new("sunhao", "孙浩", "尚未登记的人员");
}
