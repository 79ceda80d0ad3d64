using System.Text.Json.Nodes;
using TitleReview.App.Cli.Scenarios;
using Xunit;

namespace TitleReview.Tests.Scenarios;

/// <summary>What happens to a vector that is at fault itself.</summary>
public sealed class ScenarioFormatTests
{
    private static readonly WorkedExample _years = Single("""{ "id": "x", "rule": "EL-14", "given": { "titleObtained": "2018-12-20", "requiredYears": 5, "applicationYear": 2023 }, "expect": { "years": 5, "ok": true } }""");

    [Theory]
    [InlineData("[]", "examples")]
    [InlineData("{}", "examples")]
    [InlineData("not json", "JSON")]
    [InlineData("""{ "examples": {} }""", "examples")]
    [InlineData("""{ "examples": [ 1 ] }""", "第1个示例")]
    [InlineData("""{ "examples": [ null ] }""", "第1个示例")]
    [InlineData("""{ "examples": [ { } ] }""", "第1个示例缺少id")]
    [InlineData("""{ "examples": [ { "id": 7 } ] }""", "第1个示例缺少id")]
    [InlineData("""{ "examples": [ { "id": "x" } ] }""", "示例“x”缺少rule")]
    [InlineData("""{ "examples": [ { "id": "x", "rule": "EL-02", "expect": "refused" } ] }""", "示例“x”缺少given")]
    [InlineData("""{ "examples": [ { "id": "x", "rule": "EL-02", "given": [], "expect": "refused" } ] }""", "示例“x”缺少given")]
    [InlineData("""{ "examples": [ { "id": "x", "rule": "EL-02", "given": {} } ] }""", "示例“x”缺少expect")]
    [InlineData("""{ "examples": [ { "id": "x", "id": "y", "rule": "EL-02", "given": {}, "expect": "refused" } ] }""", "JSON")]
    public void Read_AnotherShape_SaysWhatIsWrong(string json, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => WorkedExample.Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_TwoExamplesOfOneId_NamesIt()
    {
        const string Twice = """{ "id": "x", "rule": "EL-02", "given": { "person": "公务员" }, "expect": "refused" }""";

        var error = Assert.Throws<FormatException>(() => WorkedExample.Read($$"""{ "examples": [ {{Twice}}, {{Twice}} ] }"""));

        Assert.Equal("示例文件中有2个示例的id都是“x”，请改为各不相同。", error.Message);
    }

    [Fact]
    public void Mismatch_RuleThatNobodyKnows_SaysSo() => Assert.Equal("x: 没有规则 XX-01", (_years with { Rule = "XX-01" }).Mismatch());

    [Fact]
    public void Mismatch_AnotherExpectation_SaysBoth() =>
        Assert.Equal("x: 应为 {\"years\":6}，实为 {\"years\":5,\"ok\":true}", (_years with { Expect = new JsonObject { ["years"] = 6 } }).Mismatch());

    [Theory]
    [InlineData("""{ "years": 5 }""", true)]
    [InlineData("""{ "ok": true, "years": 5 }""", true)]
    [InlineData("""{ "years": 5, "ok": false }""", false)]
    [InlineData("""{ "years": 5, "month": 1 }""", false)]
    [InlineData("{}", false)]
    [InlineData("5", false)]
    public void Mismatch_ObjectExpected_EveryFieldItNamesIsCompared(string expect, bool isEqual) =>
        Assert.Equal(isEqual, (_years with { Expect = JsonNode.Parse(expect)! }).Mismatch() is null);

    [Theory]
    [InlineData("TW-02", "{}", "没有给出“submitAt”")]
    [InlineData("TW-02", """{ "submitAt": 20230915 }""", "“submitAt”应为文字")]
    [InlineData("TW-02", """{ "submitAt": "next week" }""", "“submitAt”应写作")]
    [InlineData("TW-02", """{ "notice": "999", "submitAt": "2023-09-15" }""", "没有通知“999”")]
    [InlineData("EL-14", """{ "titleObtained": "2018-12-20", "requiredYears": "5", "applicationYear": 2023 }""", "“requiredYears”应为整数")]
    [InlineData("BL-01", """{ "value": "无", "fieldMayBeNone": "yes" }""", "“fieldMayBeNone”应为true或false")]
    [InlineData("CE-03", """{ "level": "中级", "professionalStartYear": 2015, "certificates": "none" }""", "“certificates”应为一个列表")]
    [InlineData("CE-03", """{ "level": "特级", "professionalStartYear": 2015, "certificates": [] }""", "“level”不能是“特级”")]
    [InlineData("SB-04", """{ "event": "it was returned" }""", "“event”应写作")]
    [InlineData("EX-06", """{ "event": "expert is on leave", "committeeDraw": "later" }""", "“event”应说明")]
    [InlineData("EX-04", """{ "age45orLess": 9, "recommended": 5 }""", "无法计算")]
    public void Mismatch_FactMissingOrMisshapen_NamesItInOneLine(string rule, string given, string words) =>
        Assert.Contains(words, Single($$"""{ "id": "x", "rule": "{{rule}}", "given": {{given}}, "expect": "ok" }""").Mismatch(), StringComparison.Ordinal);

    // whatever is missing or of another type, the answer is a line and no exception
    [Theory]
    [MemberData(nameof(Rules))]
    public void Mismatch_EachFactLeftOutOrReplaced_NeverThrows(string rule)
    {
        foreach (var (id, given) in Examples.Where(one => one.Rule == rule).Select(one => (one.Id, one.Given)))
        {
            foreach (var name in given.Select(one => one.Key).ToList())
            {
                foreach (var other in new JsonNode?[] { null, 7, -1, true, "", "某某", new JsonArray(1), new JsonArray("某某"), new JsonObject { ["x"] = 1 } })
                {
                    _ = Asked(rule, id, With(given, name, other)).Mismatch();
                }

                var without = given.DeepClone().AsObject();
                without.Remove(name);
                _ = Asked(rule, id, without).Mismatch();
            }
        }
    }

    public static TheoryData<string> Rules => [.. ScenarioAdapters.All.Keys.Order(StringComparer.Ordinal)];

    private static IReadOnlyList<(string Id, string Rule, JsonObject Given)> Examples { get; } =
    [
        .. JsonNode.Parse(File.ReadAllText(ScenarioFiles.InDomain(ScenarioFiles.Book)))!["examples"]!.AsArray()
            .Select(one => (one!["id"]!.GetValue<string>(), one["rule"]!.GetValue<string>(), one["given"]!.AsObject())),
    ];

    private static JsonObject With(JsonObject given, string name, JsonNode? value)
    {
        var changed = given.DeepClone().AsObject();
        changed[name] = value;
        return changed;
    }

    private static WorkedExample Asked(string rule, string id, JsonObject given) => new(id, rule, new ScenarioFacts(given), "ok");

    private static WorkedExample Single(string example) => WorkedExample.Read($$"""{ "examples": [ {{example}} ] }""")[0];
}
