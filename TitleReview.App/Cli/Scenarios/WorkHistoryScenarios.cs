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
            .. given.Given["rows"]!.AsArray().Select(row => new WorkStep(
                YearMonth.Parse(row![0]!.GetValue<string>()),
                row[1]!.GetValue<string>() is var to && to == "至今" ? null : YearMonth.Parse(to),
                Unit,
                row[2]!.GetValue<string>() != "main")),
        ],
        Unit, 0);

    private static WorkRecord Agreement(ScenarioFacts given)
    {
        var start = given.Month(Started);
        var first = given.Has("firstRow") ? given.Month("firstRow") : start;
        return new WorkRecord(
            start, new YearMonth(given.NumberOrNull("applicationYear") ?? given.Policy.Year, 9), [new WorkStep(first, null, given.TextOrNull("lastRowUnit") ?? Unit)],
            given.TextOrNull("currentUnit") ?? given.TextOrNull("lastRowUnit") ?? Unit, given.NumberOrNull("从事专业技术工作年限") ?? 0);
    }
}
