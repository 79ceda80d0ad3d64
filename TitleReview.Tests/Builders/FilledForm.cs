using TitleReview.Core.Applications;

namespace TitleReview.Tests.Builders;

/// <summary>What a complete junior application holds: rows, values, pages. Nobody in it exists.</summary>
internal static class FilledForm
{
    public const string IdNumber = "65280119010203001X";

    /// <summary>As long as a page and quick to burn.</summary>
    public static byte[] Scan { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", "strip-150dpi.jpg"));

    public static IReadOnlyList<(string Section, int Row)> Rows { get; } =
    [
        ("Education", 1), ("WorkHistory", 1), ("Achievements", 1),
        ("Appraisals", 1), ("Appraisals", 2), ("Appraisals", 3),
        ("ContinuingEducation", 1), ("ContinuingEducation", 2), ("ContinuingEducation", 3), ("ContinuingEducation", 4),
    ];

    public static IReadOnlyList<(FieldKey Key, string Value)> Values { get; } =
    [
        .. At("Target", 0, ("series", "党干校教师"), ("channel", "普通申报"), ("conditions", "已阅读"), ("level", "初级"), ("kind", "评审"), ("specialty", "党干校（中等专科体制）教师")),
        .. At("Basic", 0, ("idNumber", IdNumber), ("ethnicity", "汉族"), ("politics", "群众"), ("phone", "13900000000"), ("status", "事业单位在职人员")),
        .. At("Basic", 0, ("workStart", "2020-08"), ("profession", "党史党建教学"), ("professionStart", "2020"), ("place", "县（市）直单位")),
        .. At("Education", 1, ("level", "本科"), ("degree", "学士"), ("school", "新疆师范大学"), ("major", "思想政治教育"), ("graduated", "2020-07"), ("recordValidTo", "2023-12-31")),
        .. At("Qualification", 0, ("transferred", "否"), ("title", "教员"), ("obtained", "2021-09"), ("appointed", "2021-10"), ("place", "新疆"), ("years", "3")),
        .. At("WorkHistory", 1, ("from", "2020-08"), ("to", "至今"), ("unit", "博斯腾县委党校"), ("work", "教师")),
        .. At("Achievements", 1, ("title", "基层宣讲专题课"), ("year", "2022"), ("role", "独立主讲"), ("text", "面向村干部开设专题课十二讲，编写讲义一册，学员测评优良。")),
        .. At("Awards", 0, ("none", "无")),
        .. At("Papers", 0, ("none", "无")),
        .. At("Appraisals", 1, ("year", "2020"), ("grade", "合格")),
        .. At("Appraisals", 2, ("year", "2021"), ("grade", "合格")),
        .. At("Appraisals", 3, ("year", "2022"), ("grade", "合格")),
        .. At("WorkSummary", 0, ("text", string.Concat(Enumerable.Repeat("任现职以来，坚持理论学习，认真备课授课，深入基层宣讲，完成各项教学任务。", 60)))),
        .. At("ContinuingEducation", 1, ("year", "2022"), ("subject", "公需科目"), ("hours", "30"), ("number", "无")),
        .. At("ContinuingEducation", 2, ("year", "2023"), ("subject", "公需科目"), ("hours", "30"), ("number", "无")),
        .. At("ContinuingEducation", 3, ("year", "2022"), ("subject", "专业科目"), ("hours", "60"), ("number", "无")),
        .. At("ContinuingEducation", 4, ("year", "2023"), ("subject", "专业科目"), ("hours", "60"), ("number", "无")),
        .. At("OtherAttachments", 0, ("service", "无")),
        .. At("Pledge", 0, ("accepted", "本人已手写承诺、签字按手印并上传")),
    ];

    public static IReadOnlyList<(string Section, int Row, string Kind)> Pages { get; } =
    [
        ("Basic", 0, "身份证（正面）"), ("Basic", 0, "身份证（反面）"), ("Basic", 0, "近期一寸免冠照片"),
        ("Education", 1, "毕业证书"), ("Education", 1, "教育部学历证书电子注册备案表"),
        ("Qualification", 0, "任职资格文件"), ("Qualification", 0, "职称证书"),
        ("WorkHistory", 1, "工作经历印证材料"),
        ("Achievements", 1, "实践能力、业绩成果佐证材料"),
        ("Appraisals", 1, "年度考核表（正面）"), ("Appraisals", 1, "年度考核表（反面）"),
        ("Appraisals", 2, "年度考核表（正面）"), ("Appraisals", 2, "年度考核表（反面）"),
        ("Appraisals", 3, "年度考核表（正面）"), ("Appraisals", 3, "年度考核表（反面）"),
        ("ContinuingEducation", 1, "继续教育合格证书"), ("ContinuingEducation", 2, "继续教育合格证书"),
        ("ContinuingEducation", 3, "继续教育合格证书"), ("ContinuingEducation", 4, "继续教育合格证书"),
        ("Pledge", 0, "个人承诺书（手写并签字按手印）"),
    ];

    private static IEnumerable<(FieldKey Key, string Value)> At(string section, int row, params IEnumerable<(string Field, string Value)> values) =>
        values.Select(pair => (new FieldKey(section, row, pair.Field), pair.Value));
}
