using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>TW: what may be done when.</summary>
internal static class WindowScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["TW-01"] = Submission,
        ["TW-02"] = Submission,
        ["TW-03"] = given => WindowRules.WhyPaymentDoesNotCount(given.Instant("paidAt"), given.Policy.Windows).IsRefused ? "refused" : "recorded in time",
        ["TW-04"] = given => Accepted(WindowRules.WhyPaperIsNotTaken(given.Day("paperReceived"), given.Policy.Windows)),
        ["TW-05"] = DayOfDefence,
        ["TW-06"] = given => Accepted(WindowRules.WhyNotAccepted(given.InstantOrNull("submitted"), given.InstantOrNull("paid"), given.Instant("now"), given.Policy.Windows)),
        ["TW-07"] = Registration,
        ["TW-08"] = Resubmission,
    };

    private static string Submission(ScenarioFacts given) => Accepted(WindowRules.WhyNotSubmit(given.Instant("submitAt"), given.Policy.Windows));

    private static string Accepted(Verdict verdict) => verdict.IsRefused ? "refused" : "accepted";

    private static object DayOfDefence(ScenarioFacts given)
    {
        var day = given.Flag("confirmed")
            ? DefenceDay.Of(given.Policy.Windows, given.DayOrNull("date"), given.TextOrNull("place"))
            : DefenceDay.Of(given.Policy.Windows);
        return new { date = $"{day.On:yyyy-MM-dd}{(day.IsTentative ? " (拟定)" : "")}", place = day.Place };
    }

    // asked on the last day that the example names: what it does not name is either in time or not due
    private static string Registration(ScenarioFacts given)
    {
        DateOnly?[] days = [.. new[] { "formReceived", "rosterReceived", "platformDone" }.Select(name => given.DayOrNull(name))];
        var receipts = new RegistrationReceipts(days[0], days[1], days[2], days[1] is not null);
        var findings = RegistrationTiming.Check(receipts, days.OfType<DateOnly>().Max(), PolicyCatalogue.Load<RegistrationDeadlinesPolicy>(given.Text("notice")));
        return findings.All(finding => finding.Outcome is Outcome.Pass or Outcome.NotApplicable) ? "on time" : "late";
    }

    private static string Resubmission(ScenarioFacts given)
    {
        var policy = given.Policy;
        var submissions = given.FlagOrNull("resubmitMayPassWindowEnd") is { } may
            ? policy.Submissions with { MayPassWindowEnd = policy.Submissions.MayPassWindowEnd with { Value = may } }
            : policy.Submissions;
        return Accepted(SubmissionRules.WhyNotResubmit(1, given.Instant("returnedAt"), given.Instant("resubmittedAt"), submissions, policy.Windows));
    }
}
