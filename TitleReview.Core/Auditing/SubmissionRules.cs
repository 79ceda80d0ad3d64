using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「提交与退回规则」. Instants are in UTC.</summary>
public static class SubmissionRules
{
    /// <summary>Why an application may not be submitted now, for the first time or again.</summary>
    /// <param name="submissions">Submissions so far.</param>
    /// <param name="returnedAt">When the last return was recorded; null: never returned.</param>
    /// <param name="calendar">Here and below null: the published arrangements alone.</param>
    public static Verdict WhyNotSubmit(int submissions, DateTime? returnedAt, DateTime now, Policy policy, WorkingCalendar? calendar = null) => returnedAt is { } at
        ? WhyNotResubmit(submissions, at, now, policy.Submissions, policy.Windows, calendar)
        : WhyUsedUp(submissions, policy.Submissions).And(WindowRules.WhyNotSubmit(now, policy.Windows));

    /// <summary>「申报人需在退回后的48小时内完成修改后再次提交，逾期未补充提交的视为放弃申报。…提交次数不得超过3次。」</summary>
    /// <remarks>Rules SB-01, SB-02, SB-04, TW-08: a returned application lives by its own deadline, not by the window, unless the policy says otherwise.</remarks>
    public static Verdict WhyNotResubmit(
        int submissions, DateTime returnedAt, DateTime now, SubmissionsPolicy policy, WindowsPolicy windows, WorkingCalendar? calendar = null) => WhyUsedUp(submissions, policy).And(Verdict.Of(
        HasLapsed(returnedAt, now, policy, calendar)
            ? new ReturnDeadlinePassed(
                policy.ReturnDeadline.Value!,
                BeijingTime.FromUtc(Deadline(returnedAt, policy, calendar)!.Value),
                DeadlineWarning(returnedAt, policy, calendar),
                policy.ReturnDeadline.Source)
            : null,
        !policy.MayPassWindowEnd.Value && windows.Apply.Value is { } window && window.HasClosed(now)
            ? new WindowClosedForResubmission(window, windows.Apply.Source)
            : null));

    /// <summary>The last instant at which a returned application may be submitted again, itself still in time; null: the notice sets no deadline.</summary>
    /// <remarks>Rules SB-02 and SB-03. The clock starts when the return is recorded, whether or not it has been read (SB-05).</remarks>
    public static DateTime? Deadline(DateTime returnedAt, SubmissionsPolicy policy, WorkingCalendar? calendar = null) =>
        policy.ReturnDeadline.Value?.LastInstant(returnedAt, calendar ?? ReferenceCalendar.Calendar);

    /// <summary>What stands beside that instant where it is counted over a year whose holidays have not been entered; empty otherwise.</summary>
    public static string DeadlineWarning(DateTime returnedAt, SubmissionsPolicy policy, WorkingCalendar? calendar = null) =>
        policy.ReturnDeadline.Value?.Warning(returnedAt, calendar ?? ReferenceCalendar.Calendar) ?? "";

    /// <summary>The instant by which an application must be submitted, for the first time or again, and the clause that sets it; null: none does.</summary>
    /// <param name="returnedAt">When the last return was recorded; null: never returned.</param>
    public static Cited<DateTime?> Due(DateTime? returnedAt, Policy policy, WorkingCalendar? calendar = null)
    {
        var (apply, limit) = (policy.Windows.Apply, policy.Submissions.ReturnDeadline);
        var closes = new Cited<DateTime?>(apply.Value?.ClosesAt, apply.Source, apply.Confidence);
        if (returnedAt is not { } at)
        {
            return closes;
        }

        var deadline = new Cited<DateTime?>(Deadline(at, policy.Submissions, calendar), limit.Source, limit.Confidence);
        return policy.Submissions.MayPassWindowEnd.Value || closes.Value is null || deadline.Value < closes.Value ? deadline : closes;
    }

    /// <summary>「逾期未补充提交的视为放弃申报。」</summary>
    public static bool HasLapsed(DateTime returnedAt, DateTime now, SubmissionsPolicy policy, WorkingCalendar? calendar = null) =>
        policy.ReturnDeadline.Value?.HasPassed(returnedAt, now, calendar ?? ReferenceCalendar.Calendar) == true;

    // an application begun anew after a withdrawal was never returned, and still has used up what the withdrawn one used
    private static Verdict WhyUsedUp(int submissions, SubmissionsPolicy policy) =>
        Verdict.Of(SubmissionsLeft(submissions, policy) > 0 ? null : new SubmissionsAreUsedUp(policy.Maximum.Value, policy.Maximum.Source));

    /// <summary>How often the applicant may still submit; 0 after a return closes the application.</summary>
    /// <remarks>Rules SB-01 and SB-04.</remarks>
    public static int SubmissionsLeft(int submissions, SubmissionsPolicy policy) =>
        Math.Max(0, policy.Maximum.Value + (policy.IncludesFirst.Value ? 0 : 1) - submissions);
}
