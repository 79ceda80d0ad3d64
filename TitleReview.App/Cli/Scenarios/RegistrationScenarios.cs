using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>RG: what a committee may review, and how it is registered.</summary>
internal static class RegistrationScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["RG-01"] = given => RegistrationRules.CheckLevel(given.Named<CommitteeSeat>("committeeSeat"), Level(given.Text("level")), given.Policy.Registration).Outcome == Outcome.Refused ? "refused" : "ok",
        ["RG-04"] = given => RegistrationRules.CheckForm(Form(given), given.Policy.Registration).Any(finding => finding.Outcome == Outcome.Refused) ? "error" : "allowed",
        ["RG-05"] = given => RegistrationRules.Route(given.Named<CommitteeSeat>("committeeSeat"), given.Policy.Registration).Value,
    };

    // written 高级（副高） and 副高级 alike
    private static TitleLevel Level(string written) =>
        written.Contains("正高", StringComparison.Ordinal) ? TitleLevel.Full
        : written.Contains('高', StringComparison.Ordinal) ? TitleLevel.Associate
        : ScenarioFacts.Named<TitleLevel>(written, "level");

    // the boxes an example does not speak of are filled in
    private static Dictionary<string, string?> Form(ScenarioFacts given) => given.Policy.Registration.RequiredFields.Value
        .Concat(given.Policy.Registration.OptionalFields.Value)
        .ToDictionary(field => field, field => given.Has(field) ? given.TextOrNull(field) : "已填写", StringComparer.Ordinal);
}
