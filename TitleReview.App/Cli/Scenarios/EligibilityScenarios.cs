using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>EL: who may apply.</summary>
internal static class EligibilityScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["EL-02"] = given => Eligibility.CheckStatus(Status(given.Text("person")), given.Policy.Scope).Outcome == Outcome.Pass ? "may apply" : "refused",
        ["EL-14"] = ServiceYearsOf,
    };

    // 人员身份 as the form offers it; examples also write it as the notice does, or describe the person
    private static string Status(string person) =>
        person.Contains("退休", StringComparison.Ordinal) ? "退休人员"
        : person.Contains("离休", StringComparison.Ordinal) ? "离休人员"
        : person.Contains("参公", StringComparison.Ordinal) || person.Contains("参照公务员", StringComparison.Ordinal) ? "参公管理事业单位人员"
        : person.StartsWith("公务员", StringComparison.Ordinal) ? "公务员"
        : person;

    private static object ServiceYearsOf(ScenarioFacts given)
    {
        var (obtained, year) = (given.Day("titleObtained"), given.Number("applicationYear"));
        var required = given.Policy.ServiceYears.Required[TitleLevel.Intermediate] with { Value = given.Number("requiredYears") };
        return new { years = ServiceYears.Count(obtained, year), ok = ServiceYears.Check(obtained, year, required).Outcome == Outcome.Pass };
    }
}
