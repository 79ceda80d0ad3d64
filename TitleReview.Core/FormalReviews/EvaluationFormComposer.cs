using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using static TitleReview.Core.Applications.SectionCatalogue;

namespace TitleReview.Core.FormalReviews;

/// <summary>「评审表拟制」: puts an application on the sides of the evaluation form.</summary>
/// <remarks>
/// Rule EF-02. The notice names the form and does not contain it: eight sides (four sheets, both sides) in the order of the application are a
/// proposal. Sex and ethnicity stand in the basic information and nowhere else; the identity number is shortened.
/// </remarks>
public static class EvaluationFormComposer
{
    public static EvaluationForm Compose(string number, int print, PersonName name, string unit, ApplicationForm form, Policy policy, DateOnly today) => new(
        number,
        print,
        policy.Title,
        [
            ("姓　　名", name.Printed),
            ("工作单位", unit),
            ("现任专业技术职务", form.Text(Qualification, "title")),
            ("申报系列（专业）", $"{form.Series()}（{form.Specialty()}）"),
            ("申报级别", form.Text(Target, "level")),
            ("申报类别", form.Text(Target, "kind")),
        ],
        InstructionsOf(policy),
        [
            new("申报人承诺", [Pledge(policy)]),
            new("基本情况", [Personal(name, unit, form, today), List("学历学位情况", form, Education, "recordValidTo"), Pairs("专业技术资格", form, Qualification)]),
            new("经历、考核与继续教育", [List("工作经历", form, WorkHistory), List("任现职期间考核情况", form, Appraisals), List("继续教育", form, ContinuingEducation, "electronic", "serving", "approvedBy")]),
            new("个人工作总结", [EvaluationPart.OfText("任现职以来个人工作总结", form.Text(SectionCatalogue.WorkSummary, "text"))]),
            new("业绩成果", [List("实践能力、业绩成果", form, Achievements), List("获奖情况", form, Awards), List("发表论文、著作情况", form, Papers), List("知识产权", form, IntellectualProperty)]),
            new("逐级审核意见", [Opinions(policy), Level("主管单位意见"), Level("县（市）人力资源和社会保障局意见"), Level("地（州、市）人力资源和社会保障局意见")], StartsSheet: true),
            new("评审意见", [Vote(), Level("评审委员会意见"), Level("评审委员会办公室（职称管理部门）意见")]),
        ],
        policy.Paper.EvaluationFormIsWatermarked.Value ? "有水印方为有效" : "");

    private static IReadOnlyList<string> InstructionsOf(Policy policy) =>
    [
        $"一、本表由系统根据申报人提交并审核通过的数据生成，用A4纸正反双面打印{(policy.Paper.EvaluationFormCopies.Value > 0 ? $"，一式{policy.Paper.EvaluationFormCopies.Value}份" : "")}{(policy.Paper.EvaluationFormIsWatermarked.Value ? "，有水印方为有效" : "")}。",
        "二、封面贴本人近期免冠一寸照片；承诺语由本人手写并签字。",
        "三、意见栏由各级逐级填写、签字、盖章；内容不得涂改，未填写或填写不正确的不予受理。",
        "四、打印后系统中的数据如有变动，本次打印件即作废，须重新打印。核验请扫描各页下方的二维码，或在系统的“评审表核验”页面输入验证码。",
    ];

    private static EvaluationPart Pledge(Policy policy) => EvaluationPart.OfBox("个人承诺（本人手写并签字）", new(
        "", $"请手写：{policy.Pledges.Handwritten.Value}", ["承诺人（签字）：　　　　　　　　", "　　　　年　　月　　日"]));

    /// <summary>「推荐单位须在‘单位意见栏’手工填写……并签字盖章。」</summary>
    private static EvaluationPart Opinions(Policy policy)
    {
        var opinion = policy.UnitOpinion;
        return EvaluationPart.OfBox("推荐单位意见", new(
            opinion.IsHandwritten.Value ? "" : opinion.Sentence.Value,
            opinion.IsHandwritten.Value ? $"请手工填写：{opinion.Sentence.Value}" : "",
            _levelSigns));
    }

    private static readonly IReadOnlyList<string> _levelSigns = ["负责人（签字）：　　　　　　　　（公章）", "　　　　年　　月　　日"];

    private static EvaluationPart Level(string title) => EvaluationPart.OfBox(title, new("", "", _levelSigns));

    private static EvaluationPart Vote() => EvaluationPart.OfPairs("表决结果（由评审委员会填写）", [("总人数", ""), ("参加人数", ""), ("赞成", ""), ("反对", ""), ("弃权", ""), ("备注", "")]);

    private static EvaluationPart Personal(PersonName name, string unit, ApplicationForm form, DateOnly today)
    {
        var number = IdCardNumber.TryParse(form.Text(Basic, "idNumber"), today, out var read, out _) ? read : null;
        return EvaluationPart.OfPairs("基本信息",
        [
            ("姓名", name.Printed),
            ("性别", number is null ? "" : number.IsMale ? "男" : "女"),
            ("族别", form.Text(Basic, "ethnicity")),
            ("出生年月", number is null ? "" : ChineseDate.Of(YearMonth.Of(number.BirthDate))),
            ("身份证号", ShortenedNumber.Of(FieldKind.IdCard, form.Text(Basic, "idNumber"))),
            ("政治面貌", form.Text(Basic, "politics")),
            ("参加工作时间", form.Text(Basic, "workStart")),
            ("人员身份", form.Text(Basic, "status")),
            ("现从事专业技术工作", form.Text(Basic, "profession")),
            ("从事起始年份", form.Text(Basic, "professionStart")),
            ("工作单位", unit),
            ("单位所在地", form.Text(Basic, "place")),
        ]);
    }

    private static EvaluationPart Pairs(string title, ApplicationForm form, string section) => EvaluationPart.OfPairs(
        title, [.. Find(section)!.Fields.Where(field => form.Asks(section, field)).Select(field => (field.Title, form.Text(section, field.Key)))]);

    /// <summary>Rows without some columns; a list that is declared empty says 无.</summary>
    private static EvaluationPart List(string title, ApplicationForm form, string section, params string[] without)
    {
        var fields = Find(section)!.Fields.Where(field => !without.Contains(field.Key, StringComparer.Ordinal)).ToList();
        var rows = form.Rows(section);
        return rows.Count == 0
            ? EvaluationPart.OfText(title, form.DeclaresNone(section) ? ApplicationForm.None : form.Text(section, ApplicationForm.NoneField))
            : EvaluationPart.OfList(title, [.. fields.Select(field => field.Title)], [.. rows.Select(row => (IReadOnlyList<string>)[.. fields.Select(field => form.Text(section, field.Key, row))])]);
    }
}
