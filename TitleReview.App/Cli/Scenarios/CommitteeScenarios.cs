using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>CM: how a committee is composed, when it may meet, what passes.</summary>
internal static class CommitteeScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["CM-02"] = given => Ok(CompositionRules.CheckSeries(given.Texts("reviews"), given.TextsOrNone("series of drawn experts"), given.Policy.Committees)),
        ["CM-03"] = given => Ok(CompositionRules.CheckGroup(given.Number("experts"), given.Number("heads"), given.Policy.Committees)),
        ["CM-04"] = given => Ok(CompositionRules.CheckOwnUnit(given.Number("committee"), given.Number("ownUnit"), given.Policy.Committees)),
        ["CM-05"] = given => CompositionRules.CheckSize(given.Number("experts"), Forming(given.Text("by")), Level(given.Text("level")), given.Policy.Committees)
            .Any(finding => finding.Outcome == Outcome.Refused) ? "refused" : "ok",
        ["CM-06"] = given => Quorum.WhyNotOpen(given.Number("committee"), given.Number("present"), given.Policy.Meetings).IsRefused ? "no quorum" : "meeting valid",
        ["CM-07"] = given => VoteRules.HasPassed(given.Number("present"), given.Number("yes"), given.Policy.Meetings) ? "passed" : "not passed",
    };

    private static string Ok(Finding finding) => finding.Outcome == Outcome.Refused ? "refused" : "ok";

    private static CommitteeForming Forming(string by) => by switch
    {
        "series" => CommitteeForming.BySeries,
        "specialty" => CommitteeForming.BySpecialty,
        _ => throw new FormatException($"“by”不能是“{by}”。"),
    };

    private static TitleLevel Level(string written) =>
        written.Contains('高', StringComparison.Ordinal) ? TitleLevel.Associate : ScenarioFacts.Named<TitleLevel>(written, "level");
}
