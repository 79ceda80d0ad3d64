using System.Globalization;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>AP: annual appraisals.</summary>
internal static class AppraisalScenarios
{
    // examples that do not say when work began mean that it was long ago
    private const int LongAgo = 1990;

    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["AP-01"] = given => AppraisalDeferral.YearsAsked(
            given.Number("applicationYear"), given.Has("started work") ? given.Month("started work").Year : LongAgo, given.Policy.Appraisals),
        ["AP-02"] = Deferral,
        ["AP-03"] = given => AppraisalBlock.Check(Record(given, given.Policy.Year), given.Text("series"), given.Policy.Appraisals).Outcome switch
        {
            Outcome.Refused => "may not be recommended",
            Outcome.NeedsPerson => "decide by 评审条件",
            _ => "may be recommended",
        },
    };

    private static object Deferral(ScenarioFacts given)
    {
        var policy = given.Policy.Appraisals;
        policy = policy with { DeferralMode = policy.DeferralMode with { Value = Enum.Parse<DeferralMode>(given.Text("mode")) } };
        var record = Record(given, given.Number("applicationYear"));
        var required = given.Policy.ServiceYears.Required[TitleLevel.Intermediate] with { Value = given.Number("requiredYears") };
        return new
        {
            earliestYear = AppraisalDeferral.EarliestYear(record, given.Number("titleYear"), required.Value, policy),
            mayApply = AppraisalDeferral.CheckDeferral(record, required, policy).Outcome == Outcome.Pass,
        };
    }

    private static AppraisalRecord Record(ScenarioFacts given, int applicationYear) => new(
        applicationYear, given.NumberOrNull("titleYear") ?? LongAgo, given.NumberOrNull("titleYear"),
        given.Given["appraisals"]!.AsObject().ToDictionary(
            one => int.Parse(one.Key, CultureInfo.InvariantCulture), one => ScenarioFacts.Named<AppraisalGrade>(one.Value!.GetValue<string>(), one.Key)));
}
