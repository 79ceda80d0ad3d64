using TitleReview.Core.Integrity;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>PE: the years of a ban, and the gate.</summary>
internal static class PenaltyScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["PE-01"] = Barred,
        ["PE-02"] = Barred,
        ["PE-05"] = given => IntegrityGate.Check(given.Number("applies"), Entries(given)).Count > 0 ? "refused" : "allowed",
    };

    private static object Barred(ScenarioFacts given)
    {
        var isUnit = given.Has("unit");
        var year = given.NumberOrNull("applicationYear") ?? given.Number("year");
        var policy = WithYears(given.Policy.Penalties, given.NumberOrNull("years"));
        var barred = (isUnit ? PenaltyRules.OfUnit(year, policy) : PenaltyRules.OfPerson(year, policy)) ?? throw new FormatException("通知没有规定单位的年限。");
        return new { barred = barred.Years, mayApplyFrom = barred.MayApplyFrom };
    }

    private static PenaltiesPolicy WithYears(PenaltiesPolicy policy, int? years) => years is { } value
        ? policy with { PersonYears = policy.PersonYears with { Value = value }, UnitYears = policy.UnitYears with { Value = value } }
        : policy;

    private static IEnumerable<IntegrityEntry> Entries(ScenarioFacts given) => given.Items("barred")
        .Select(year => ScenarioFacts.Number(year, "barred"))
        .Select(year => new IntegrityEntry("申报人", "处理决定", new BarredYears(year, year), given.Policy.Penalties.PersonYears.Source));
}
