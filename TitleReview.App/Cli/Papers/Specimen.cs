using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Cli.Papers;

/// <summary>「样张」: the invented values that the sample documents show; tests put other names in.</summary>
public sealed record Specimen(string Name, string OtherName, string Unit)
{
    public static Specimen Golden { get; } = new("周敏", "阿依古丽·买买提", "博斯腾县委党校");

    public const string Office = "自治州党干校教师系列评审委员会办公室";
    public const string Phone = "0996-0000000";
    public const string IdNumber = "65280119010203001X";
    public const string Number = "2023-000001";

    public static DateOnly Today { get; } = new(2023, 10, 22);

    /// <summary>2023年10月22日10时, UTC.</summary>
    public static DateTime Now { get; } = new(2023, 10, 22, 2, 0, 0, DateTimeKind.Utc);

    public static DateRange Days { get; } = new(new(2023, 9, 18), new(2023, 9, 22));

    public PersonName Person => new(Name);

    public AnnouncedPerson Announced => new(Person.Printed, "党干校教师", "党干校（中等专科体制）教师", "中级", "女", "汉族", "中共党员", "助理讲师");

    public static AnnouncementText Announcement { get; } = new("政治立场坚定，遵守职业道德。", "近五年主讲专题课三十二讲，编写讲义二册。", "组织人事科", Phone);

    /// <summary>A complete application for a junior title.</summary>
    public ApplicationForm Form { get; } = new(
        new (string Section, int Row, string Boxes)[]
        {
            ("Target", 0, "series=党干校教师|channel=普通申报|conditions=已阅读|level=初级|kind=评审|specialty=党干校（中等专科体制）教师"),
            ("Basic", 0, $"idNumber={IdNumber}|ethnicity=汉族|politics=群众|phone=13900000000|status=事业单位在职人员|workStart=2020-08|profession=党史党建教学|professionStart=2020|place=县（市）直单位"),
            ("Education", 1, "level=本科|degree=学士|school=新疆师范大学|major=思想政治教育|graduated=2020-07"),
            ("Qualification", 0, "transferred=否|title=教员|obtained=2021-09|appointed=2021-10|place=新疆|years=3"),
            ("WorkHistory", 1, "from=2020-08|to=至今|unit=博斯腾县委党校|work=教师"),
            ("Achievements", 1, "title=基层宣讲专题课|year=2022|role=独立主讲|text=面向村干部开设专题课十二讲，编写讲义一册，学员测评优良。"),
            ("Awards", 0, "none=无"), ("Papers", 0, "none=无"), ("IntellectualProperty", 0, "none=无"),
            ("Appraisals", 1, "year=2020|grade=合格"), ("Appraisals", 2, "year=2021|grade=合格"), ("Appraisals", 3, "year=2022|grade=优秀"),
            ("WorkSummary", 0, $"text={string.Concat(Enumerable.Repeat("任现职以来，坚持理论学习，认真备课授课，深入基层宣讲，完成各项教学任务。", 40))}"),
            ("ContinuingEducation", 1, "year=2022|subject=公需科目|hours=30|number=无"), ("ContinuingEducation", 2, "year=2022|subject=专业科目|hours=60|number=无"),
            ("OtherAttachments", 0, "service=“访惠聚”驻村"),
        }
        .SelectMany(row => row.Boxes.Split('|').Select(box => (Key: new FieldKey(row.Section, row.Row, box.Split('=')[0]), Value: box[(box.IndexOf('=', StringComparison.Ordinal) + 1)..])))
        .ToDictionary(box => box.Key, box => box.Value),
        new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal)
        {
            ["Education"] = [1], ["WorkHistory"] = [1], ["Achievements"] = [1], ["Appraisals"] = [1, 2, 3], ["ContinuingEducation"] = [1, 2],
        });
}
