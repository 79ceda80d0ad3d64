using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.Core.Auditing;

/// <summary>「撤回规则」. From which stages it may be done, the stage map says; instants are in UTC.</summary>
public static class WithdrawalRules
{
    private const int LongestReason = 500;

    /// <summary>「逾期未补充提交的视为放弃申报。」 What counts as abandoned is not withdrawn to begin anew; nor is what somebody objects to, before the objection is dealt with.</summary>
    public static Verdict WhyNotWithdraw(ReviewCase file, bool hasOpenObjection, DateTime now, Policy policy, WorkingCalendar? calendar = null) => Verdict.Of(
        file is { Stage: Stage.Returned, LastReturnedAt: { } at } && SubmissionRules.HasLapsed(at, now, policy.Submissions, calendar)
            ? new ReturnDeadlinePassed(
                policy.Submissions.ReturnDeadline.Value!,
                BeijingTime.FromUtc(SubmissionRules.Deadline(at, policy.Submissions, calendar)!.Value),
                SubmissionRules.DeadlineWarning(at, policy.Submissions, calendar),
                policy.Submissions.ReturnDeadline.Source)
            : null,
        hasOpenObjection ? new ObjectionStopsWithdrawal(policy.Publicity.WorkingDays.Source) : null);

    public static Verdict WhyReasonIsUnfit(string reason) => Verdict.Of(reason.Trim().Length switch
    {
        0 => new WithdrawalNeedsReason(),
        > LongestReason => new WithdrawalReasonIsTooLong(LongestReason),
        _ => null,
    });

    /// <summary>A withdrawal may be undone as long as the window is open. A notice without a window leaves it open.</summary>
    public static Verdict WhyNotReinstate(DateTime now, WindowsPolicy windows) => Verdict.Of(
        windows.Apply.Value is { } window && window.HasClosed(now) ? new ReinstatementIsTooLate(window, windows.Apply.Source) : null);

    /// <summary>What will happen, in sentences with their clauses, to be read before it is confirmed.</summary>
    /// <param name="left">Submissions left.</param>
    public static IReadOnlyList<Consequence> Consequences(ReviewCase file, int left, DateTime now, Policy policy)
    {
        var window = policy.Windows.Apply.Value;
        var isOpen = !WhyNotReinstate(now, policy.Windows).IsRefused;
        List<Consequence?> sentences =
        [
            file.Stage switch
            {
                Stage.UnitAudit => new("推荐单位的待审名单中不再有这份申报；已经登记的公示仍然保留。"),
                Stage.FormalReview => new("评审委员会办公室的待审名单中不再有这份申报；单位审核的意见仍然保留。"),
                Stage.Returned => new("退回后的修改期限照常计算，撤回期间不停。", policy.Submissions.ReturnDeadline.Source),
                _ => null,
            },
            new("填写的内容和上传的材料都保留，但撤回期间不能修改。"),
            file.Submissions > 0 ? new($"已经用去的提交次数不退还，还可以提交{left}次。", policy.Submissions.Maximum.Source) : null,
            (window, isOpen) switch
            {
                (null, _) => new($"撤回以后可以恢复，恢复后回到“{file.Stage.Title()}”阶段。"),
                ({ } open, true) => new($"网上申报时间（{open}）截止以前可以恢复，恢复后回到“{file.Stage.Title()}”阶段；截止以后不能恢复，也不能重新申报。", policy.Windows.Apply.Source),
                ({ } closed, false) => new($"网上申报时间（{closed}）已经截止：撤回以后不能恢复，本次也不能重新申报。", policy.Windows.Apply.Source),
            },
            (isOpen, left) switch
            {
                (false, _) => null,
                (_, 0) => new("提交次数已经用完，重新开始一份申报也不能再提交。", policy.Submissions.Maximum.Source),
                _ => new("撤回以后可以重新开始一份申报；重新开始以后，这一份就不能再恢复，因为一人一年在一个系列只能有一份申报。", policy.Scope.IsOncePerSeries.Source),
            },
        ];
        return [.. sentences.OfType<Consequence>()];
    }
}
