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
        ["SB-04"] = AfterReturn,
    };

    private static readonly string[] _ordinals = ["first", "second", "third", "fourth", "fifth"];

    // second submission returned, 47 h left: of the time that the notice gives; without it, asked as the return is recorded
    private static string AfterReturn(ScenarioFacts given)
    {
        var (submissions, left) = Event(given.Text("event"));
        var (policy, returnedAt) = (given.Policy, BeijingTime.StartOf(new DateOnly(given.Policy.Year, 10, 9)));
        var now = left is { } time && SubmissionRules.Deadline(returnedAt, policy.Submissions) is { } deadline ? deadline - time : returnedAt;
        var refusals = SubmissionRules.WhyNotResubmit(submissions, returnedAt, now, policy.Submissions, policy.Windows).Refusals;
        return refusals.Any(refusal => refusal is SubmissionsAreUsedUp) ? "closed"
            : refusals.Count > 0 ? "abandoned"
            : SubmissionRules.SubmissionsLeft(submissions, policy.Submissions) switch
            {
                1 => "may resubmit once",
                2 => "may resubmit twice",
                var more => $"may resubmit {more} times",
            };
    }

    private static (int Submissions, TimeSpan? Left) Event(string written)
    {
        var (ordinal, left) = written.Split(' ') switch
        {
            [var which, "submission", "returned"] => (which, (TimeSpan?)null),
            [var which, "submission", "returned,", var hours, "h", "left"] => (which, TimeSpan.FromHours(ScenarioFacts.Number(hours, "event"))),
            _ => ("", null),
        };
        return Array.IndexOf(_ordinals, ordinal) is var place and >= 0
            ? (place + 1, left)
            : throw new FormatException($"“event”应写作second submission returned, 47 h left，不能是“{written}”。");
    }

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
            ? given.Policy.Submissions with { ReturnDeadline = cited with { Value = deadline with { Unit = UnitOf(unit) } } }
            : given.Policy.Submissions;

    private static DeadlineUnit UnitOf(string written) => written switch
    {
        nameof(DeadlineUnit.CalendarDays) => DeadlineUnit.CalendarDays,
        nameof(DeadlineUnit.Workdays) or "WorkDays" => DeadlineUnit.Workdays,
        _ => throw new FormatException($"“dayCount”应为CalendarDays或Workdays，不能是“{written}”。"),
    };
}
