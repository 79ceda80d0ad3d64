using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.Core.Auditing;

/// <summary>「办理后果」: what an officer's act will do, in sentences with their clauses, to be read before it is confirmed.</summary>
public static class AuditConsequences
{
    /// <param name="office">Name of whoever has the case next; empty where nobody audits there.</param>
    public static IReadOnlyList<Consequence> OfPass(ReviewCase file, bool isPaid, string office, Policy policy) => file.StepOf(Act.Pass, isPaid)?.To switch
    {
        null => [],
        Stage.FeeDue =>
        [
            new("申报状态变为“评审委员会已接收材料”，由缴费单位缴纳评审费；材料不再退回修改。", policy.Payment.DueWhen.Source),
            .. NoRefund(policy),
            Signed,
        ],
        Stage.Admitted => [new("评审费已缴，申报直接进入待评审；材料不再退回修改。", policy.Payment.DueWhen.Source), .. NoRefund(policy), Signed],
        { } next => [new($"申报转到“{next.Title()}”{(office.Length > 0 ? $"，由{office}办理" : "")}；本环节不能再退回，以后的环节仍可以退回申报人。", policy.Submissions.Levels.Source), Signed],
    };

    /// <param name="submissions">So far, those of a withdrawn application under the same notice included.</param>
    /// <remarks>Rules SB-01 to SB-04.</remarks>
    public static IReadOnlyList<Consequence> OfReturn(int submissions, DateTime now, Policy policy, WorkingCalendar? calendar)
    {
        var most = policy.Submissions.Maximum;
        var left = SubmissionRules.SubmissionsLeft(submissions, policy.Submissions);
        if (left == 0)
        {
            return [new($"这是第{submissions}次提交，共{most.Value}次，次数已经用完：退回后申报人不能再次提交，本次申报到此为止。能在本环节补正的，请勿退回。", most.Source)];
        }
        var due = SubmissionRules.Due(now, policy, calendar);
        return
        [
            new($"这是第{submissions}次提交，共{most.Value}次；退回后申报人还可以提交{left}次。", most.Source),
            due.Value is { } last
                ? new($"期限从退回的一刻起算，现在退回的，须在{ChineseDate.Of(BeijingTime.FromUtc(last))}前改好并再次提交，逾期视为放弃申报。{SubmissionRules.DeadlineWarning(now, policy.Submissions, calendar)}", due.Source)
                : new("通知没有规定再次提交的期限，申报人修改后可以再次提交。"),
            new("再次提交后从推荐单位开始重新逐级审核，申报人会看到下面的全部事项；请一次写全。", policy.Submissions.Levels.Source),
        ];
    }

    public static IReadOnlyList<Consequence> OfRefuse(ReviewCase file) =>
    [
        new($"本次申报到此结束，状态变为“不予受理”；申报人会看到理由和办理环节（{file.Stage.Title()}）。"),
        new("能够修改补正的请用“退回修改”。误办的只能由本环节撤销，理由记入办理记录。"),
    ];

    public static IReadOnlyList<Consequence> OfRestore(ReviewCase file, DateTime now, Policy policy, WorkingCalendar? calendar) => file.StepOf(Act.Restore)?.To switch
    {
        null => [],
        Stage.Returned when SubmissionRules.Due(now, policy, calendar) is { Value: { } last } due =>
            [new($"申报恢复为“已退回，待修改”，期限从撤销的一刻起重新计算：现在撤销的，申报人须在{ChineseDate.Of(BeijingTime.FromUtc(last))}前再次提交。{SubmissionRules.DeadlineWarning(now, policy.Submissions, calendar)}", due.Source)],
        { } back => [new($"申报恢复到“{back.Title()}”，按原来的环节继续办理。")],
    };

    public static IReadOnlyList<Consequence> OfLapseUnpaid(Policy policy) =>
        [new("登记后状态变为“已放弃”，不再参加评审；因故补缴的，由评委会办公室写明理由撤销。", policy.Payment.LateIsAbandoned.Source)];

    /// <remarks>Rule EL-13.</remarks>
    public static IReadOnlyList<Consequence> OfDetermine(ApplicationKind kind, Policy policy) =>
        [new($"“{OfficialName.Of(kind)}”由主管部门审批，不经评审委员会表决；登记后本次申报办结，不能更改。", policy.Scope.Kinds.Source)];

    private static Consequence Signed => new("您的姓名、办理时间、审核意见和逐部分的勾选记入办理记录：谁审查，谁负责。");

    // rule FE-04
    private static IEnumerable<Consequence> NoRefund(Policy policy) =>
        policy.Payment.MayRefund.Value ? [] : [new("评审费缴纳后不自动退费。", policy.Payment.MayRefund.Source)];
}
