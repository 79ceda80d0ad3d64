using System.Globalization;
using System.Text;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.DevData;

/// <summary>「演示专家库」: sixty invented experts, as the list that the office imports. Their numbers are of nobody alive: born before 1910.</summary>
internal static class DemoPool
{
    public const string Series = "党干校教师";

    /// <summary>That of the party-school notice: all who sign in are of it, so that a draw from it gives a committee that can sit down.</summary>
    public const string Specialty = "党干校（中等专科体制）教师";

    // series, specialty, how many, and the titles of the series from the highest down
    private static readonly (string Series, string Specialty, int Experts, string[] Titles)[] _others =
    [
        (Series, "党史党建", 10, ["教授", "副教授"]), (Series, "政治学", 9, ["教授", "副教授"]), (Series, "经济管理", 9, ["教授", "副教授"]),
        ("干部院校教师", "公共管理", 8, ["教授", "副教授", "讲师"]), ("经济", "人力资源管理", 8, ["正高级经济师", "高级经济师", "经济师"]),
    ];

    private static readonly string[] _units = ["天鹅河市委党校", "罗布县委党校", "巴伦台县委党校", "塔什店市委党校", "开都县委党校", "紫泥泉县委党校", "阿拉沟干部学院", "楼兰行政学院"];
    private static readonly string[] _surnames = ["安", "卞", "陈", "丁", "范", "葛", "韩", "江", "柯", "林", "毛", "倪", "欧", "潘"];
    private static readonly string[] _given = ["一帆", "思源", "建疆", "晓岚", "文博", "海燕", "志远", "雪莲"];

    public static byte[] List()
    {
        var rows = Cast.People.Where(person => person.Role == Role.Expert).Select(person => person.Name).Concat(Cast.Reviewers.Select(person => person.Name))
            .Select((name, i) => Row(i, name, Series, Specialty, i % 3 == 0 ? ("高级讲师", TitleLevel.Associate) : ("讲师", TitleLevel.Intermediate))).ToList();
        foreach (var (series, specialty, experts, titles) in _others)
        {
            rows.AddRange(Enumerable.Range(rows.Count, experts).ToList().Select(i => Row(i, _surnames[i % _surnames.Length] + _given[i % _given.Length], series, specialty, (titles[i % titles.Length], TitleLevel.Full - (i % titles.Length)))));
        }
        return Encoding.UTF8.GetBytes($"{string.Join(',', ExpertColumns.Names)}\n{string.Join('\n', rows)}\n");
    }

    private static string Row(int i, string name, string series, string specialty, (string Name, TitleLevel Level) title)
    {
        var (isLeader, isRetired) = (i % 20 == 17, i % 20 == 19);
        // one of each two is asked for in spite of it; the other waits for the centre
        var reason = (isLeader || isRetired) && i < 40 ? "本专业专家不足，确需推荐" : "";
        return string.Join(',',
        [
            name, NumberOf(i), i % 4 == 2 ? "维吾尔族" : "汉族", _units[i % _units.Length], isLeader ? "副局长" : "", series, specialty, "教学科研", title.Name, OfficialName.Of(title.Level),
            string.Create(CultureInfo.InvariantCulture, $"{2008 + (i % 11)}-{1 + (i % 12):00}-01"), "13900000000", isLeader ? "是" : "否", isRetired ? "是" : "否", "是", "", reason, "",
        ]);
    }

    // as the first generation of cards had it: the check digit is reckoned when it is read
    private static string NumberOf(int i) => string.Create(CultureInfo.InvariantCulture, $"652801{i % 10:00}{1 + (i % 12):00}{1 + (i % 28):00}{101 + i:000}");
}
