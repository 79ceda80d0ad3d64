using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>FB: filing before and after the review.</summary>
internal static class FilingScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["FB-02"] = given => new
        {
            deadline = FilingDeadlines.Before(given.Day("meeting"), given.Policy.Filing),
            ok = FilingDeadlines.CheckBefore(given.Day("meeting"), given.Day("filed"), given.Policy.Filing).Outcome == Outcome.Pass,
        },
        ["FB-04"] = After,
    };

    private static object After(ScenarioFacts given)
    {
        var (ended, policy) = (given.Day("reviewEnded"), given.Policy.Filing);
        var deadline = FilingDeadlines.After(ended, policy);
        return given.Has("filed")
            ? (object)new { deadline, ok = FilingDeadlines.CheckAfter(ended, ended, given.Day("filed"), policy).Outcome == Outcome.Pass }
            : new { deadline };
    }
}
