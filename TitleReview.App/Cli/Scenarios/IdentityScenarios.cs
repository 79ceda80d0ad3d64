using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>ID and NM: identity numbers and names.</summary>
internal static class IdentityScenarios
{
    // the rule asks whether a birth date lies in the future; examples give no day
    private static readonly DateOnly _today = new(2023, 10, 1);

    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["ID-01"] = given => IdCardNumber.TryParse(given.Text("number"), _today, out _, out _) ? "valid" : "invalid",
        ["ID-02"] = Agreement,
        ["NM-01"] = given => new PersonName(given.Text("a")).Equals(new PersonName(given.Text("b"))) ? "same" : "different",
    };

    private static string Agreement(ScenarioFacts given) => IdCardNumber.TryParse(given.Text("number"), _today, out var number, out var refusal)
        ? IdCardAgreement.Check(number, given.TextOrNull("gender"), given.Has("出生年月") ? given.Month("出生年月") : null) is [{ Outcome: Outcome.Pass }] ? "ok" : "error"
        : throw new FormatException(refusal.Sentence);
}
