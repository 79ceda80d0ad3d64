using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>BL: blanks, the word 无, vague words.</summary>
internal static class BlankScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["BL-01"] = given => Field(given, given.Flag("fieldMayBeNone")).Any(finding => finding.Outcome == Outcome.Refused) ? "error" : "ok",
        ["BL-02"] = given => Field(given, mayBeNone: true).Any(finding => finding.Outcome == Outcome.Warning) ? "warning" : "ok",
        ["BL-03"] = Section,
    };

    private static IReadOnlyList<Finding> Field(ScenarioFacts given, bool mayBeNone) => BlankRule.OfField("栏目", given.Box("value"), mayBeNone, given.Policy.Blanks);

    private static string Section(ScenarioFacts given)
    {
        var section = new SectionRule("栏目", IsList: true, MayBeNone: true, []);
        return BlankRule.OfSection(section, given.Number("rows"), given.Flag("declaredNone"), given.Policy.Blanks) is null ? "ok" : "error";
    }
}
