using TitleReview.Core.Applications;
using TitleReview.Tests.Builders;

namespace TitleReview.Tests.Browser;

/// <summary>What somebody writes into every section of one notice, and the scans beside it. Nobody in it exists.</summary>
internal sealed record JourneyForm(
    string Notice, IReadOnlyList<(string Section, int Row)> Rows, IReadOnlyList<(FieldKey Key, string Value)> Values, IReadOnlyList<(string Section, int Row, string Kind)> Pages)
{
    /// <summary>The twelve sections of the party-school notice, with an award and a paper.</summary>
    public static JourneyForm PartySchool { get; } = new(
        "关于开展2023年度自治州党干校教师系列中、初级专业技术人员职称评审工作的通知",
        [.. FilledForm.Rows, ("Awards", 1), ("Papers", 1), ("ContinuingEducation", 5), ("ContinuingEducation", 6)],
        [
            .. FilledForm.Values.Where(pair => pair.Key.Field != ApplicationForm.NoneField),
            .. At("Awards", 1, ("title", "县级优秀教师"), ("year", "2022"), ("rank", "二等奖")),
            .. At("Papers", 1, ("kind", "论文"), ("title", "基层党校教学方法初探"), ("journal", "基层理论学习"), ("year", "2022")),
            .. At("ContinuingEducation", 5, ("year", "2021"), ("subject", "公需科目"), ("hours", "30"), ("number", "无")),
            .. At("ContinuingEducation", 6, ("year", "2021"), ("subject", "专业科目"), ("hours", "60"), ("number", "无")),
        ],
        [
            .. FilledForm.Pages,
            ("Education", 1, "学位证书"), ("Qualification", 0, "专业技术职务任职资格评审表"), ("WorkHistory", 1, "工作经历印证材料"),
            ("Achievements", 1, "实践能力、业绩成果佐证材料"), ("Achievements", 1, "实践能力、业绩成果佐证材料"),
            ("Awards", 1, "获奖证书原件"), ("Papers", 1, "论文材料"), ("Papers", 1, "论文材料"),
            ("ContinuingEducation", 5, "继续教育合格证书"), ("ContinuingEducation", 6, "继续教育合格证书"),
        ]);

    /// <summary>The thirteen sections of the prefecture's requirements.</summary>
    public static JourneyForm OnlineRequirements { get; } = new(
        "网上申报材料填写要求（自治州，2023）",
        [
            ("Education", 1), ("Education", 2), ("WorkHistory", 1), ("Achievements", 1), ("Papers", 1), ("IntellectualProperty", 1), ("Awards", 1),
            .. Enumerable.Range(1, 3).Select(row => ("Appraisals", row)), .. Enumerable.Range(1, 8).Select(row => ("ContinuingEducation", row)),
        ],
        [
            .. At("Target", 0, ("series", "档案专业人员"), ("specialty", "档案管理"), ("level", "中级"), ("kind", "评审"), ("channel", "普通申报"), ("conditions", "已阅读")),
            .. At("Basic", 0, ("idNumber", FilledForm.IdNumber), ("ethnicity", "汉族"), ("politics", "群众"), ("phone", "13900000000"), ("status", "事业单位在职人员")),
            .. At("Basic", 0, ("workStart", "2015-07"), ("profession", "档案整理与利用"), ("professionStart", "2015"), ("place", "县（市）直单位")),
            .. At("Education", 1, ("level", "大专"), ("degree", "无"), ("school", "新疆某职业技术学院"), ("major", "文秘"), ("graduated", "2015-06")),
            .. At("Education", 2, ("level", "本科"), ("degree", "无"), ("school", "新疆某大学"), ("major", "档案学"), ("graduated", "2019-01")),
            .. At("Qualification", 0, ("transferred", "否"), ("title", "助理馆员"), ("obtained", "2018-09"), ("appointed", "2018-10"), ("place", "新疆"), ("years", "8")),
            .. At("WorkHistory", 1, ("from", "2015-07"), ("to", "至今"), ("unit", "焉耆县委党校"), ("work", "档案管理")),
            .. At("Achievements", 1, ("title", "馆藏档案数字化"), ("year", "2021"), ("role", "主要完成人"), ("text", "整理并著录文书档案三千二百件，建立检索目录一套。")),
            .. At("Papers", 1, ("kind", "论文"), ("title", "基层档案数字化的流程"), ("journal", "档案工作"), ("year", "2022")),
            .. At("IntellectualProperty", 1, ("title", "档案装订架"), ("kind", "实用新型专利"), ("year", "2022"), ("number", "ZL000000001")),
            .. At("Awards", 1, ("title", "档案工作先进个人"), ("year", "2021"), ("rank", "无")),
            .. Enumerable.Range(1, 3).SelectMany(row => At("Appraisals", row, ("year", $"{2019 + row}"), ("grade", "合格"))),
            .. At("WorkSummary", 0, ("text", string.Concat(Enumerable.Repeat("任现职以来，认真整理档案，完善检索目录，做好查阅服务，完成各项工作任务。", 64)))),
            .. Enumerable.Range(1, 5).SelectMany(row => At("ContinuingEducation", row, ("year", $"{2018 + row}"), ("subject", "公需科目"), ("hours", "30"), ("number", "无"))),
            .. Enumerable.Range(6, 3).SelectMany(row => At("ContinuingEducation", row, ("year", $"{2015 + row}"), ("subject", "专业科目"), ("hours", "60"), ("number", "无"))),
            .. At("OtherAttachments", 0, ("service", "无")),
            .. At("Pledge", 0, ("accepted", "本人已签字承诺并上传")),
        ],
        [
            ("Basic", 0, "身份证（正面）"), ("Basic", 0, "身份证（反面）"), ("Basic", 0, "近期一寸免冠照片"),
            .. Enumerable.Range(1, 2).SelectMany(row => new[] { ("Education", row, "毕业证书"), ("Education", row, "教育部学历证书电子注册备案表") }),
            ("Qualification", 0, "任职资格文件"), ("Qualification", 0, "职称证书"),
            ("Achievements", 1, "实践能力、业绩成果印证材料"),
            ("Papers", 1, "封面"), ("Papers", 1, "目录"), ("Papers", 1, "正文"), ("Papers", 1, "检索报告"),
            ("IntellectualProperty", 1, "知识产权证明扫描件"), ("Awards", 1, "获奖证书原件"),
            .. Enumerable.Range(1, 3).SelectMany(row => new[] { ("Appraisals", row, "年度考核表（正面）"), ("Appraisals", row, "年度考核表（反面）") }),
            .. Enumerable.Range(1, 8).Select(row => ("ContinuingEducation", row, "继续教育合格证书")),
            ("Pledge", 0, "个人承诺书（签字）"),
        ]);

    private static IEnumerable<(FieldKey Key, string Value)> At(string section, int row, params IEnumerable<(string Field, string Value)> values) =>
        values.Select(pair => (new FieldKey(section, row, pair.Field), pair.Value));
}
