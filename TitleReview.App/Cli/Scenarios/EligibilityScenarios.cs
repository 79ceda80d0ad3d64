using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>EL: who may apply.</summary>
internal static class EligibilityScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["EL-02"] = given => Eligibility.CheckStatus(given.Text("person"), given.Policy.Scope).Outcome == Outcome.Pass ? "may apply" : "refused",
        ["EL-14"] = ServiceYearsOf,
    };

    private static object ServiceYearsOf(ScenarioFacts given)
    {
        var (obtained, year) = (given.Day("titleObtained"), given.Number("applicationYear"));
        var required = given.Policy.ServiceYears.Required[TitleLevel.Intermediate] with { Value = given.Number("requiredYears") };
        return new { years = ServiceYears.Count(obtained, year), ok = ServiceYears.Check(obtained, year, required).Outcome == Outcome.Pass };
    }
}
