using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>EX: who enters the expert pool.</summary>
internal static class ExpertScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["EX-02"] = Entry,
        ["EX-04"] = given => ExpertEntry.CheckAges(given.Number("age45orLess"), given.Number("recommended"), given.Policy.Experts).Outcome == Outcome.Pass ? "ok" : "warning",
        ["EX-05"] = given => given.FlagOrNull("directEntryHonour") == true && Entry(given) == "eligible" ? "direct entry" : Entry(given),
    };

    private static string Entry(ScenarioFacts given)
    {
        var candidate = new ExpertCandidate(
            given.Number("yearsInTitle"),
            [
                .. given.FlagOrNull("adminLeader") == true ? ["行政机关领导"] : Array.Empty<string>(),
                .. given.FlagOrNull("retired") == true ? ["退休专业技术人员"] : Array.Empty<string>(),
            ],
            given.FlagOrNull("mainSeries") ?? true,
            given.FlagOrNull("directEntryHonour") ?? false,
            given.FlagOrNull("override") == true ? "已写明理由" : null);
        var findings = ExpertEntry.Check(candidate, given.Policy.Experts);
        return findings.Any(finding => finding.Outcome == Outcome.Refused) ? "not eligible"
            : findings.Any(finding => finding.Outcome == Outcome.Warning) ? "eligible with recorded reason"
            : "eligible";
    }
}
