using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Builders;

/// <summary>The bad values of the rule book's examples, each put into a box of <see cref="FilledForm"/>, with what must be said of it.</summary>
/// <param name="Example">Id of the example; its letter a to z, in the rule book.</param>
/// <param name="Said">Key of the section that says it.</param>
internal sealed record BadValue(string Example, FieldKey Box, string Value, string Said, string Rule, Outcome Outcome, string Words)
{
    public static IReadOnlyList<BadValue> All { get; } =
    [
        Of("BL-01-a", "Achievements", 1, "role", "", "BL-01", "不能留空"),
        Of("BL-01-b", "Achievements", 1, "role", "　 ", "BL-01", "不能留空"),
        Of("BL-01-f", "Qualification", 0, "appointed", "/", "BL-01", "无"),
        Of("BL-02-a", "Achievements", 1, "text", "参与项目若干", "BL-02", "若干", Outcome.Warning),
        Of("BL-03-a", "Awards", 0, ApplicationForm.NoneField, "", "BL-03", "没有填写"),
        Of("WH-01-g", "WorkHistory", 1, "from", "2020-10", "WH-01", "2020年8月"),
        Of("WH-01-h", "WorkHistory", 1, "to", "2023-05", "WH-01", "2023年6月"),
        Of("WH-03-a", "WorkHistory", 1, "from", "2020-10", "WH-03", "参加工作时间"),
        Of("WH-03-b", "Qualification", 0, "years", "15", "WH-03", "15") with { Said = "WorkHistory" },
        Of("WH-01 end", "WorkHistory", 1, "to", "现在", "BL-04", "现在仍在的写“至今”"),
        Of("SE-04 valid", "Education", 1, "recordValidTo", "2023-09-17", "SE-04", "已过期"),
        Of("SE-06-c", "Qualification", 0, "transferred", "是", "SE-06", "干部任免审批表"),
        Of("ID-01-i", "Basic", 0, "idNumber", "652801190102030011", "BL-04", "校验"),
        Of("ID-01-j", "Basic", 0, "idNumber", "652801190002290017", "BL-04", "不是存在的日期"),
        Of("ID-01-k", "Basic", 0, "idNumber", "652801190113030015", "BL-04", "不是存在的日期"),
        Of("ID-01-l", "Basic", 0, "idNumber", "659999190102030017", "BL-04", "659999"),
        Of("ID-01-m", "Basic", 0, "idNumber", "652801209901010012", "BL-04", "20990101"),
        Of("ID-01-q", "Basic", 0, "idNumber", "6528011901020300X1", "BL-04", "18"),
    ];

    /// <summary>What the box holds in the complete form.</summary>
    public string Good => FilledForm.Values.Single(pair => pair.Key == Box).Value;

    public override string ToString() => Example;

    private static BadValue Of(string example, string section, int row, string field, string value, string rule, string words, Outcome outcome = Outcome.Refused) =>
        new(example, new FieldKey(section, row, field), value, section, rule, outcome, words);
}
