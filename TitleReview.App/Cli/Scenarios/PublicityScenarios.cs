using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>PB: publicity in the unit and of the results.</summary>
internal static class PublicityScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["PB-01"] = given => Workdays(PublicityRules.CheckUnit(Days(given), given.Policy.Publicity, CalendarScenarios.Calendar(given))),
        ["PB-02"] = EarliestEnd,
        ["PB-05"] = PassOn,
        ["PB-07"] = given => Workdays(PublicityRules.CheckResults(Days(given), given.Policy.Publicity, CalendarScenarios.Calendar(given))),
    };

    private static object EarliestEnd(ScenarioFacts given)
    {
        var policy = given.Policy.Publicity;
        return PublicityRules.EarliestUnitEnd(
            given.Day("from"), policy with { WorkingDays = policy.WorkingDays with { Value = given.NumberOrNull("workdays") ?? policy.WorkingDays.Value } }, CalendarScenarios.Calendar(given));
    }

    private static DateRange Days(ScenarioFacts given) => new(given.Day("from"), given.Day("to"));

    private static object Workdays(Finding finding) => new { workdays = int.Parse(finding.Arithmetic.Split('/')[0]), ok = finding.Outcome == Outcome.Pass };

    // an example that does not say when the publicity began means one that was long enough
    private static object PassOn(ScenarioFacts given)
    {
        var to = given.Day("publicityTo");
        var days = new DateRange(given.Has("publicityFrom") ? given.Day("publicityFrom") : to.AddDays(-27), to);
        IReadOnlyList<OpenObjection> open = given.TextOrNull("objection") == "open" ? [new(1, to, ObjectionChannel.Letter)] : [];
        return PublicityRules.WhyNotPassOn(days, open, given.Instant("unitSubmits"), given.Policy.Publicity, CalendarScenarios.Calendar(given)).IsRefused
            ? "refused"
            : "ok";
    }
}
