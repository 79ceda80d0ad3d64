using TitleReview.App.Cli.Scenarios;
using Xunit;

namespace TitleReview.Tests.Scenarios;

/// <summary>The rule book's examples against the rules, through the adapters that the verb uses too.</summary>
public sealed class WorkedExampleTests
{
    private static readonly IReadOnlyList<WorkedExample> _examples =
        WorkedExample.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestFiles", "domain", "worked_examples.json")));

    public static TheoryData<string> Ids => [.. _examples.Where(example => example.IsForRunner).Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Example_AskedOfItsRule_AnswersAsTheBookSays(string id) => Assert.Null(_examples.Single(one => one.Id == id).Mismatch());

    [Fact]
    public void Adapters_EachHasAtLeastOneExample() =>
        Assert.Empty(ScenarioAdapters.All.Keys.Except(_examples.Select(example => example.Rule), StringComparer.Ordinal));

    [Fact]
    public void Mismatch_RuleThatNobodyKnows_SaysSo() =>
        Assert.Contains("没有规则 XX-01", (_examples[0] with { Rule = "XX-01" }).Mismatch(), StringComparison.Ordinal);

    [Fact]
    public void Mismatch_AnotherExpectation_SaysBoth()
    {
        var example = _examples.Single(one => one.Id == "EL-14-a");

        Assert.Contains("应为 {\"years\":6}，实为 {\"years\":5,\"ok\":true}", (example with { Expect = new System.Text.Json.Nodes.JsonObject { ["years"] = 6 } }).Mismatch(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{ "examples": [ { "id": "x" } ] }""")]
    [InlineData("""{ "examples": [ 1 ] }""")]
    [InlineData("""{ "examples": [ null ] }""")]
    public void Read_AnotherShape_IsAFormatException(string json) => Assert.Throws<FormatException>(() => WorkedExample.Read(json));

    [Fact]
    public void Mismatch_FactMissing_NamesIt() => Assert.Contains(
        "没有给出“submitAt”", WorkedExample.Read("""{ "examples": [ { "id": "x", "rule": "TW-02", "given": {}, "expect": "accepted" } ] }""")[0].Mismatch(), StringComparison.Ordinal);
}
