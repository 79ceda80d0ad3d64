using System.Globalization;
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
        ["EX-06"] = given => ExpertStanding.CheckDraw([Change(given)], DrawnOn(given), given.Policy.Experts).Outcome == Outcome.Refused ? "not in the draw" : "in the draw",
    };

    // what ends an expert's service, by the word that names it in an example: expert retires 2023-08-31
    private static readonly (string Word, string Ground)[] _grounds =
        [("retire", "退休"), ("moved", "调离"), ("disciplin", "违反"), ("perform", "不能履行职责")];

    // an event without a day lies before the draw
    private static ExpertChange Change(ScenarioFacts given)
    {
        var written = given.Text("event");
        var ground = Array.Find(_grounds, one => written.Contains(one.Word, StringComparison.OrdinalIgnoreCase) || written.Contains(one.Ground, StringComparison.Ordinal)).Ground
            ?? throw new FormatException($"“event”应说明专家退休、调离、违反纪律或不能履行职责，不能是“{written}”。");
        var named = given.Policy.Experts.RemovalGrounds.Value.First(one => one.Contains(ground, StringComparison.Ordinal));
        var day = written.Split(' ')[^1];
        return new ExpertChange(
            named, DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since) ? since : DateOnly.MinValue);
    }

    private static DateOnly DrawnOn(ScenarioFacts given) => given.Text("committeeDraw") == "later" ? DateOnly.MaxValue : given.Day("committeeDraw");

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
