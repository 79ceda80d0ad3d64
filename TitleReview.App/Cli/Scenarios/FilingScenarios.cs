using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>FB: filing before and after the review.</summary>
internal static class FilingScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["FB-02"] = Before,
        ["FB-04"] = After,
    };

    // without a day of filing, only the deadline is asked for
    private static object Before(ScenarioFacts given)
    {
        var (meeting, policy) = (given.Day("meeting"), given.Policy.Filing);
        var deadline = FilingDeadlines.Before(meeting, policy);
        return given.HasValue("filed")
            ? new { deadline, ok = FilingDeadlines.CheckBefore(meeting, given.Day("filed"), policy).Outcome == Outcome.Pass }
            : (object)new { deadline };
    }

    private static object After(ScenarioFacts given)
    {
        var (ended, policy) = (given.Day("reviewEnded"), given.Policy.Filing);
        var deadline = FilingDeadlines.After(ended, policy);
        return given.HasValue("filed")
            ? new { deadline, ok = FilingDeadlines.CheckAfter(ended, ended, given.Day("filed"), policy).Outcome == Outcome.Pass }
            : (object)new { deadline };
    }
}
