using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>GW: official documents.</summary>
internal static class DocumentScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["GW-01"] = given => DocumentNumber.TryParse(given.Text("input"))?.ToString() ?? throw new FormatException($"“{given.Text("input")}”不是发文字号。"),
        ["GW-02"] = given => ChineseDate.Of(given.Day("date")),
    };
}
