using System.Text.Json.Nodes;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>MK: what must be covered, and whether every page has been answered.</summary>
internal static class MaskingScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["MK-02"] = given => VisibleIdentity.Check(given.Texts("visible"), given.Policy.Masking).Outcome == Outcome.Refused ? "not accepted" : "ok",
        ["MK-04"] = given => VisibleIdentity.CheckAnswers([.. given.Given["images"]!.AsArray().Select(Answer)], given.Policy.Masking).Outcome == Outcome.Pass ? "complete" : "incomplete",
        ["MK-05"] = given => IdentityInText.Check("工作总结", given.Text("text"), new IdentityWords(new PersonName(given.Text("name")), given.Texts("units")), given.Policy.Masking).Count > 0 ? "hit" : "no hit",
    };

    private static MaskAnswer Answer(JsonNode? image)
    {
        var regions = Enumerable.Repeat(new MaskRegion(0, 0, 8, 8, MaskKind.Name), image!["regions"]?.GetValue<int>() ?? 0);
        return new MaskAnswer(
            image["decision"]?.GetValue<string>() switch
            {
                null => MaskDecision.Undecided,
                "是" => MaskDecision.Needed,
                "否" => MaskDecision.NotNeeded,
                var other => throw new FormatException($"“decision”不能是“{other}”。"),
            },
            [.. regions]);
    }
}
