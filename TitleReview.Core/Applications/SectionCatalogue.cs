using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Applications;

/// <summary>「申报栏目」: every section and box the product knows. Which sections a notice has, in which order and with which evidence, its policy says.</summary>
/// <remarks>
/// Sources: 党校 2023 notice 五（一）; templates 6 and 003-A4 for the boxes of the basic information. What an expert is shown is marked
/// on the box itself: level of education but no school, years but no days, never a person, a unit, sex or ethnicity.
/// </remarks>
public static class SectionCatalogue
{
    public const string Target = "Target";
    public const string Basic = "Basic";
    public const string Education = "Education";
    public const string Qualification = "Qualification";
    public const string WorkHistory = "WorkHistory";
    public const string Achievements = "Achievements";
    public const string Awards = "Awards";
    public const string Papers = "Papers";
    public const string IntellectualProperty = "IntellectualProperty";
    public const string Appraisals = "Appraisals";
    public const string WorkSummary = "WorkSummary";
    public const string ContinuingEducation = "ContinuingEducation";
    public const string OtherAttachments = "OtherAttachments";
    public const string Pledge = "Pledge";

    public const string Ordinary = "普通申报";
    public const string AidStaff = "援疆人员";
    public const string NonPublic = "非公有制经济组织人员";
    public const string Freelance = "自由职业者";

    /// <summary>In place of a course: a year that is waived.</summary>
    public const string ExemptCourse = "免学（凭免试审批表）";

    public const string Serving = "仍在参加";
    public const string Returned = "已返回";

    public static IReadOnlyList<string> Courses { get; } = [.. Enum.GetValues<CourseKind>().Select(kind => OfficialName.Of(kind))];

    public const string Paper = "论文";
    public const string Book = "著作";
    public const string Work = "代表作品";

    // all others are kinds of unit, named by the notice, whose people bring a letter that entrusts their review
    private static readonly FieldCondition _entrusted = new("channel", [Ordinary, AidStaff, NonPublic, Freelance], IsOther: true);
    private static readonly FieldCondition _aid = new("channel", [AidStaff]);

    private static readonly FieldCondition _course = new("subject", Courses);
    private static readonly FieldCondition _exempt = new("subject", [ExemptCourse]);

    private static readonly FormField[] _months =
    [
        new("from", "开始年月", FieldKind.Month),
        new("to", "结束年月", FieldKind.MonthOrNow, Hint: "现在仍在的写“至今”"),
    ];

    // the lowest class first, as with education; within a class the general entry, then the disciplines
    private static readonly IReadOnlyList<string> _degrees =
        [ApplicationForm.None, .. DegreeCode.All.GroupBy(degree => degree.Class, StringComparer.Ordinal).Reverse().SelectMany(same => same.Select(degree => degree.Name))];

    public static IReadOnlyList<FormSection> Sections { get; } =
    [
        new(Target, "申报事项", IsList: false,
        [
            new("series", "申报系列", FieldKind.Choice, IsBlind: true),
            new("specialty", "申报专业", FieldKind.Choice, IsBlind: true),
            new("level", "申报级别", FieldKind.Choice, IsBlind: true),
            new("kind", "申报类别", FieldKind.Choice, IsBlind: true),
            new("channel", "申报渠道", FieldKind.Choice, Hint: "一般人员选“普通申报”"),
            new("letterFrom", "委托评审函的开具单位", FieldKind.Text, MayBeNone: true, Hint: "按委托评审函上的印章填写", When: _entrusted),
            new("consent", "是否已审核同意", FieldKind.Choice, Choices: ["是", "否"], When: _entrusted),
            new("aidFrom", "援派期开始日期", FieldKind.Day, Hint: "例如 2023-02-20", When: _aid),
            new("aidTo", "援派期结束日期", FieldKind.Day, When: _aid),
            new("conditions", "本人是否已阅读评审条件", FieldKind.Choice, Choices: ["已阅读"]),
            new("agency", "人事代理机构名称", FieldKind.Text, MayBeNone: true, Hint: "由本单位推荐的写“无”", When: new("channel", [NonPublic, Freelance])),
        ]),
        new(Basic, "基本信息", IsList: false,
        [
            new("idNumber", "身份证号", FieldKind.IdCard, Hint: "出生年月和性别由身份证号自动得出"),
            new("ethnicity", "族别", FieldKind.Choice, Hint: Basis(EthnicGroup.Source), Choices: EthnicGroup.Names),
            new("politics", "政治面貌", FieldKind.Choice, Hint: Basis(PoliticalStatus.Source, PoliticalStatus.All.Select(status => status.Confidence)), Choices: [.. PoliticalStatus.All.Select(status => status.Name)]),
            new("phone", "手机", FieldKind.Phone),
            new("status", "人员身份", FieldKind.Choice),
            new("workStart", "参加工作时间", FieldKind.Month, Hint: "例如 2016-08"),
            new("profession", "现从事专业技术工作", FieldKind.Text, IsBlind: true),
            new("professionStart", "从事专业技术工作起始年份", FieldKind.Year, IsBlind: true),
            new("place", "工作单位所在地", FieldKind.Choice),
        ]),
        new(Education, "学历学位情况", IsList: true,
        [
            new("level", "学历", FieldKind.Choice, IsBlind: true, Hint: Basis(EducationCode.Source, EducationTerm.Confidences), Choices: EducationTerm.Names),
            new("degree", "学位", FieldKind.Choice, MayBeNone: true, IsBlind: true, Hint: $"{Basis(DegreeCode.Source)}；没有列出的选学士、硕士或博士", Choices: _degrees),
            new("school", "毕业学校", FieldKind.Text),
            new("major", "所学专业", FieldKind.Text, IsBlind: true),
            new("graduated", "毕业年月", FieldKind.Month, Hint: "例如 2016-07"),
            new("recordValidTo", "备案表有效期至", FieldKind.Day, MayBeNone: true, Hint: "《教育部学历证书电子注册备案表》上的日期，例如 2023-12-31；以学籍档案等代替的写“无”"),
        ]),
        new(Qualification, "专业技术资格", IsList: false,
        [
            new("transferred", "是否由机关调动（含分流、转移）到现单位", FieldKind.Choice, Choices: ["否", "是"]),
            new("title", "现专业技术任职资格", FieldKind.Text, MayBeNone: true, IsBlind: true, Hint: "按证书填写，输入时可从各系列的名称中选；没有的写“无”", Choices: TitleSeries.TitleNames),
            new("obtained", "取得时间", FieldKind.Month, MayBeNone: true, Hint: "没有任职资格的写“无”"),
            new("appointed", "聘任时间", FieldKind.Month, MayBeNone: true, Hint: "没有聘任的写“无”"),
            new("place", "取得地", FieldKind.Choice, Choices: ["新疆", "其他省区市", "无任职资格"]),
            new("years", "从事专业技术工作年限", FieldKind.Number, IsBlind: true),
        ]),
        new(WorkHistory, "工作经历", IsList: true,
            [.. _months, new("unit", "工作单位名称", FieldKind.Text, Hint: "借调、驻村、“访惠聚”等可在此注明"), new("work", "从事工作及职务", FieldKind.Text)]),
        new(Achievements, "实践能力、业绩成果", IsList: true,
        [
            new("title", "业绩名称", FieldKind.Text, IsBlind: true),
            new("year", "年份", FieldKind.Year, IsBlind: true),
            new("role", "本人作用", FieldKind.Text, IsBlind: true),
            new("text", "内容与成效", FieldKind.LongText, IsBlind: true, Hint: "不要写本人姓名和工作单位"),
        ]),
        new(Awards, "获奖情况", IsList: true,
        [
            new("title", "奖项名称", FieldKind.Text, IsBlind: true),
            new("year", "年份", FieldKind.Year, IsBlind: true),
            new("rank", "等级与名次", FieldKind.Text, MayBeNone: true, IsBlind: true),
        ]),
        new(Papers, "发表论文情况", IsList: true,
        [
            new("kind", "类别", FieldKind.Choice, IsBlind: true, Choices: [Paper, Book, Work]),
            new("title", "题目", FieldKind.Text, IsBlind: true),
            new("journal", "刊物或出版社", FieldKind.Text),
            new("year", "年份", FieldKind.Year, IsBlind: true),
        ]),
        new(IntellectualProperty, "获得的知识产权", IsList: true,
        [
            new("title", "名称", FieldKind.Text, IsBlind: true),
            new("kind", "种类", FieldKind.Text, IsBlind: true, Hint: "例如 发明专利"),
            new("year", "年份", FieldKind.Year, IsBlind: true),
            new("number", "证书编号", FieldKind.Text),
        ]),
        new(Appraisals, "任现职期间考核情况", IsList: true,
        [
            new("year", "年度", FieldKind.Year, IsBlind: true),
            new("grade", "考核结果", FieldKind.Choice, IsBlind: true, Choices: ["优秀", "合格", "基本合格", "不合格", "未确定等次", "未参加"]),
        ]),
        new(WorkSummary, "任现职以来个人工作总结", IsList: false,
            [new("text", "工作总结", FieldKind.LongText, IsBlind: true, Hint: "反映工作态度、业务能力、工作业绩、学术水平；不要写本人姓名和工作单位")]),
        new(ContinuingEducation, "继续教育培训合格证书", IsList: true,
        [
            new("year", "年度", FieldKind.Year, IsBlind: true),
            new("subject", "科目", FieldKind.Choice, IsBlind: true),
            new("hours", "课时", FieldKind.Number, IsBlind: true, When: _course),
            new("electronic", "是否电子证书", FieldKind.Choice, Choices: ["否", "是"], When: _course),
            new("number", "证书编号", FieldKind.Text, MayBeNone: true, When: _course),
            new("reason", "免学理由", FieldKind.Choice, When: _exempt),
            new("serving", "是否仍在参加", FieldKind.Choice, Choices: [Serving, Returned], When: _exempt),
            new("approvedBy", "免试审批表由哪个单位审核", FieldKind.Text, Hint: "按审批表上的印章填写", When: _exempt),
        ]),
        new(OtherAttachments, "其他附件或证明材料", IsList: false,
            [new("service", "免于答辩的服务经历", FieldKind.Choice, MayBeNone: true, Hint: "没有的选“无”；选了的须上传服务基层工作证明材料")]),
        new(Pledge, "个人承诺书", IsList: false, [new("accepted", "本人承诺", FieldKind.Choice)]),
    ];

    public static FormSection? Find(string section) => Sections.FirstOrDefault(candidate => candidate.Key == section);

    public static FormField? Find(FieldKey key) => Find(key.Section)?.Find(key.Field);

    // what nobody has compared with the standard is a proposal, and says so where it is offered
    private static string Basis(Citation source, IEnumerable<Confidence>? names = null) =>
        names?.Count(confidence => confidence == Confidence.Proposed) is > 0 and var proposed
            ? $"名称依据{source}，其中{proposed}项未与原文核对，为{Citation.Proposal}"
            : $"名称依据{source}";
}
