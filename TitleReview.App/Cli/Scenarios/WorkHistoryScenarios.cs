using System.Text.Json.Nodes;
using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>WH: the work history.</summary>
internal static class WorkHistoryScenarios
{
    private const string Started = "参加工作时间";
    private const string Unit = "单位";

    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["WH-01"] = given => WorkHistory.CheckContinuity(Steps(given), given.Policy.WorkHistory) is [{ Outcome: Outcome.Pass }] ? "ok" : "error",
        ["WH-03"] = given => WorkHistory.CheckAgreement(Agreement(given), given.Policy.WorkHistory) is [{ Outcome: Outcome.Pass }] ? "ok" : "error",
    };

    private static WorkRecord Steps(ScenarioFacts given) => new(
        given.Month(Started), given.Month("applicationMonth"),
        [
            .. given.Items("rows").Select(Step),
        ],
        Unit, 0);

    // ["2010-07", "至今", "main"]
    private static WorkStep Step(JsonNode? row) => row is JsonArray { Count: 3 } cells && cells.Select(cell => ScenarioFacts.TextOf(cell, "rows")).ToList() is [var from, var to, var kind]
        ? new WorkStep(ScenarioFacts.Month(from, "rows"), to == "至今" ? null : ScenarioFacts.Month(to, "rows"), Unit, kind != "main")
        : throw new FormatException("“rows”的每一行应写作[\"2010-07\", \"至今\", \"main\"]。");

    private static WorkRecord Agreement(ScenarioFacts given)
    {
        // an example that asks only after the units may leave the dates out
        var start = given.Has(Started) || !given.Has("currentUnit") ? given.Month(Started) : new YearMonth(given.Policy.Year, 1);
        var first = given.Has("firstRow") ? given.Month("firstRow") : start;
        return new WorkRecord(
            start, new YearMonth(given.NumberOrNull("applicationYear") ?? given.Policy.Year, 9), [new WorkStep(first, null, given.TextOrNull("lastRowUnit") ?? Unit)],
            given.TextOrNull("currentUnit") ?? given.TextOrNull("lastRowUnit") ?? Unit, given.NumberOrNull("从事专业技术工作年限") ?? 0);
    }
}
