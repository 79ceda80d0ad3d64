using System.Globalization;
using System.Text.Json.Nodes;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>DF: who defends, and what the exempt get.</summary>
internal static class DefenceScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["DF-01"] = Placement,
        ["DF-02"] = Placement,
        ["DF-03"] = given => DefenceExemption.Decide(given.Named<TitleLevel>("level"), Place(given), [.. given.TextsOrNone("facts").Select(Service)], given.Policy.Defence).IsExempt ? "exempt" : "defend on site",
        ["DF-04"] = Credit,
    };

    private static string Placement(ScenarioFacts given) =>
        DefencePlaces.Decide(given.Named<TitleLevel>("level"), given.Text("unit"), given.FlagOrNull("drawn"), [], given.Policy).Mode switch
        {
            DefenceMode.OnSite => "defend on site",
            DefenceMode.Remote => "defend by video or phone",
            DefenceMode.InDrawPool => "in the draw pool",
            _ => "no defence",
        };

    // written with and without its quotation marks
    private static string Service(string fact) => fact == "访惠聚驻村" ? "“访惠聚”驻村" : fact;

    // a fact that names a place: 在且末县工作, 乡镇单位
    private static string Place(ScenarioFacts given) => given.TextsOrNone("facts").Select(PlaceOf).FirstOrDefault(place => place is not null) ?? "";

    private static string? PlaceOf(string fact) => fact switch
    {
        "县级以下基层单位" => fact,
        ['乡' or '镇' or '村' or '社', ..] or ['街', '道', ..] => "县级以下基层单位",
        _ when fact.StartsWith('在') && fact.EndsWith("工作", StringComparison.Ordinal) => fact[1..^2],
        _ => null,
    };

    private static string Credit(ScenarioFacts given)
    {
        const string Specialty = "本专业";
        var year = given.Policy.Year;
        var results = given.ItemsOrNone("specialty scores")
            .Select(one => new DefenceResult(year, Specialty, WasOnSite: true, Points(one)))
            .ToList();
        var policy = given.Policy.Defence with { IsScored = given.Policy.Defence.IsScored with { Value = given.Flag("scored") } };
        var credit = DefenceScore.OfExempt(year, Specialty, results, policy);
        return credit.Points is { } points ? points.ToString("0.00", CultureInfo.InvariantCulture)
            : credit.Finding.Outcome == Outcome.NeedsPerson ? "no average"
            : policy.TreatmentWhenNotScored.Value;
    }

    // what is no number says why the person was absent
    private static decimal? Points(JsonNode? written) =>
        decimal.TryParse(written?.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var points) ? points : null;
}
