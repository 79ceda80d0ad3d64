using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>SB: how often an application may be submitted, and how long after a return.</summary>
internal static class SubmissionScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["SB-01"] = given => SubmissionRules.SubmissionsLeft(given.Number("submissionNo") - 1, given.Policy.Submissions) > 0 ? "allowed" : "refused",
        ["SB-02"] = Resubmission,
        ["SB-03"] = Resubmission,
    };

    private static object Resubmission(ScenarioFacts given)
    {
        var (returnedAt, policy) = (given.Instant("returnedAt"), Counting(given));
        return given.InstantOrNull("resubmittedAt") is { } at
            ? SubmissionRules.HasLapsed(returnedAt, at, policy) ? "abandoned" : "accepted"
            : new { deadline = BeijingTime.FromUtc(SubmissionRules.Deadline(returnedAt, policy) ?? throw new FormatException("通知没有规定退回后的时限。")) };
    }

    // an example may ask for the other way of counting the days
    private static SubmissionsPolicy Counting(ScenarioFacts given) =>
        given.TextOrNull("dayCount") is { } unit && given.Policy.Submissions.ReturnDeadline is { Value: { } deadline } cited
            ? given.Policy.Submissions with { ReturnDeadline = cited with { Value = deadline with { Unit = Enum.Parse<DeadlineUnit>(unit) } } }
            : given.Policy.Submissions;
}
