using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>TE: evidence of the current title.</summary>
internal static class TitleEvidenceScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["TE-01"] = Documents,
        ["TE-02"] = Documents,
        ["TE-03"] = given => TitleEvidence.Check(
            given.Named<ApplicationKind>("kind"), hasTitle: given.Text("currentTitle") != given.Policy.Blanks.NoneWord.Value, obtainedInRegion: true, [], given.Policy.TitleEvidence)
            .Outcome == Outcome.Pass ? "ok without documents" : "error",
    };

    // examples say 评审表 for the third document
    private static string Documents(ScenarioFacts given) => TitleEvidence.Check(
        ApplicationKind.Review, hasTitle: true, given.Text("obtained") == "in-region",
        given.Texts("documents").Select(kind => kind == "评审表" ? "专业技术职务任职资格评审表" : kind), given.Policy.TitleEvidence)
        .Outcome == Outcome.Pass ? "ok" : "error";
}
