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
        ["MK-02"] = given => VisibleIdentity.Check([.. given.Texts("visible").Select(Kind)], given.Policy.Masking).Outcome == Outcome.Refused ? "not accepted" : "ok",
        ["MK-04"] = given => VisibleIdentity.CheckAnswers([.. given.Items("images").Select(Answer)], given.Policy.Masking).Outcome == Outcome.Pass ? "complete" : "incomplete",
        ["MK-05"] = given => IdentityInText.Check("工作总结", given.Box("text"), new IdentityWords(new PersonName(given.Text("name")), Units(given)), given.Policy.Masking).Count > 0 ? "hit" : "no hit",
    };

    // the notice's own words for what the form calls 姓名 and 照片眼部
    private static string Kind(string visible) => visible switch
    {
        "本人姓名" => "姓名",
        "本人照片眼部" or "眼部" => "照片眼部",
        "单位公章" => "工作单位公章",
        _ => visible,
    };

    private static IReadOnlyList<string> Units(ScenarioFacts given) => [.. given.TextsOrNone("units"), .. given.TextOrNull("unit") is { } unit ? [unit] : Array.Empty<string>()];

    private static MaskAnswer Answer(JsonNode? page)
    {
        var image = new ScenarioFacts(page as JsonObject ?? throw new FormatException("“images”的每一项应为一个对象。"));
        var regions = Enumerable.Repeat(new MaskRegion(0, 0, 8, 8, MaskKind.Name), image.NumberOrNull("regions") ?? 0);
        return new MaskAnswer(
            image.TextOrNull("decision") switch
            {
                null => MaskDecision.Undecided,
                "是" => MaskDecision.Needed,
                "否" => MaskDecision.NotNeeded,
                var other => throw new FormatException($"“decision”不能是“{other}”。"),
            },
            [.. regions]);
    }
}
