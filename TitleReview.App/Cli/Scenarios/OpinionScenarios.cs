using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>OP: the opinions of the unit and of the supervising unit.</summary>
internal static class OpinionScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["OP-01"] = given => UnitOpinion.Check(given.Box("text"), given.Policy.UnitOpinion).Outcome switch
        {
            Outcome.Pass => "ok",
            Outcome.Warning => "warning",
            _ => "error",
        },
        ["OP-02"] = given => SupervisorOpinion.Compose(
            given.Text("name"), given.Text("series"), given.Text("specialty"), Level(given.Text("level")), given.Policy.SupervisorOpinion)?.Value ?? "not asked",
    };

    // the templates know three letters: 高、中、初
    private static TitleLevel Level(string letter) => letter switch
    {
        ['高' or '正' or '副', ..] => TitleLevel.Associate,
        ['中', ..] => TitleLevel.Intermediate,
        ['初', ..] => TitleLevel.Junior,
        _ => throw new FormatException($"“level”不能是“{letter}”。"),
    };
}
