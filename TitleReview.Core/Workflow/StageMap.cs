using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>One row of the flow.</summary>
/// <param name="By">The role that may act; null: nobody, it comes about when a deadline has passed.</param>
/// <param name="Title">What the button and the history line say.</param>
public sealed record StageStep(Stage From, Act Act, Stage To, Role? By, string Title);

/// <summary>「流程表」: the whole flow on one screen. Queues, buttons, tests and the picture in the README derive from it.</summary>
/// <remarks>Where an act leads to several stages, the case's own route and history say to which: see <see cref="ReviewCase.StepOf"/>.</remarks>
public static class StageMap
{
    public static IReadOnlyList<StageStep> Steps { get; } =
    [
        new(Stage.Draft, Act.Submit, Stage.UnitAudit, Role.Applicant, "提交申报"),
        new(Stage.Returned, Act.Submit, Stage.UnitAudit, Role.Applicant, "修改后再次提交"),
        new(Stage.UnitAudit, Act.RecordUnitPublicity, Stage.UnitAudit, Role.UnitOfficer, "登记单位公示"),
        new(Stage.UnitAudit, Act.Pass, Stage.SupervisorAudit, Role.UnitOfficer, "单位审核通过，报主管单位"),
        new(Stage.UnitAudit, Act.Pass, Stage.CountyAudit, Role.UnitOfficer, "单位审核通过，报县（市）人社局"),
        new(Stage.UnitAudit, Act.Pass, Stage.PrefectureAudit, Role.UnitOfficer, "单位审核通过，报地（州、市）人社局"),
        new(Stage.UnitAudit, Act.Pass, Stage.FormalReview, Role.UnitOfficer, "单位审核通过，报评委会办公室"),
        new(Stage.UnitAudit, Act.Return, Stage.Returned, Role.UnitOfficer, "单位退回修改"),
        new(Stage.UnitAudit, Act.Refuse, Stage.NotAccepted, Role.UnitOfficer, "单位不予推荐"),
        new(Stage.SupervisorAudit, Act.Pass, Stage.CountyAudit, Role.SupervisingOfficer, "主管单位审核通过，报县（市）人社局"),
        new(Stage.SupervisorAudit, Act.Pass, Stage.PrefectureAudit, Role.SupervisingOfficer, "主管单位审核通过，报地（州、市）人社局"),
        new(Stage.SupervisorAudit, Act.Pass, Stage.FormalReview, Role.SupervisingOfficer, "主管单位审核通过，报评委会办公室"),
        new(Stage.SupervisorAudit, Act.Return, Stage.Returned, Role.SupervisingOfficer, "主管单位退回修改"),
        new(Stage.SupervisorAudit, Act.Refuse, Stage.NotAccepted, Role.SupervisingOfficer, "主管单位不予推荐"),
        new(Stage.CountyAudit, Act.Pass, Stage.PrefectureAudit, Role.CountyOffice, "县（市）人社局审核通过，报地（州、市）人社局"),
        new(Stage.CountyAudit, Act.Pass, Stage.FormalReview, Role.CountyOffice, "县（市）人社局审核通过，报评委会办公室"),
        new(Stage.CountyAudit, Act.Return, Stage.Returned, Role.CountyOffice, "县（市）人社局退回修改"),
        new(Stage.CountyAudit, Act.Refuse, Stage.NotAccepted, Role.CountyOffice, "县（市）人社局不予受理"),
        new(Stage.PrefectureAudit, Act.Pass, Stage.FormalReview, Role.PrefectureOffice, "地（州、市）人社局审核通过，报评委会办公室"),
        new(Stage.PrefectureAudit, Act.Return, Stage.Returned, Role.PrefectureOffice, "地（州、市）人社局退回修改"),
        new(Stage.PrefectureAudit, Act.Refuse, Stage.NotAccepted, Role.PrefectureOffice, "地（州、市）人社局不予受理"),
        new(Stage.FormalReview, Act.Pass, Stage.FeeDue, Role.CommitteeOffice, "形式审核通过"),
        new(Stage.FormalReview, Act.Pass, Stage.Admitted, Role.CommitteeOffice, "形式审核通过，评审费已缴"),
        new(Stage.FormalReview, Act.Return, Stage.Returned, Role.CommitteeOffice, "评委会办公室退回修改"),
        new(Stage.FormalReview, Act.Refuse, Stage.NotAccepted, Role.CommitteeOffice, "评委会办公室不予受理"),
        new(Stage.FeeDue, Act.RecordFee, Stage.Admitted, Role.FinanceOffice, "登记缴费"),
        new(Stage.FeeDue, Act.Lapse, Stage.Lapsed, Role.CommitteeOffice, "逾期未缴费，视为放弃"),
        new(Stage.Returned, Act.Lapse, Stage.Lapsed, By: null, "逾期未重新提交，视为放弃"),
        new(Stage.Lapsed, Act.Restore, Stage.Returned, Role.CommitteeOffice, "撤销放弃，退回后的期限重新计算"),
        new(Stage.Lapsed, Act.Restore, Stage.FeeDue, Role.CommitteeOffice, "撤销放弃，恢复待缴费"),
        new(Stage.NotAccepted, Act.Restore, Stage.UnitAudit, Role.UnitOfficer, "撤销不予推荐，恢复单位审核"),
        new(Stage.NotAccepted, Act.Restore, Stage.SupervisorAudit, Role.SupervisingOfficer, "撤销不予推荐，恢复主管单位审核"),
        new(Stage.NotAccepted, Act.Restore, Stage.CountyAudit, Role.CountyOffice, "撤销不予受理，恢复县（市）人社局审核"),
        new(Stage.NotAccepted, Act.Restore, Stage.PrefectureAudit, Role.PrefectureOffice, "撤销不予受理，恢复地（州、市）人社局审核"),
        new(Stage.NotAccepted, Act.Restore, Stage.FormalReview, Role.CommitteeOffice, "撤销不予受理，恢复形式审核"),
        new(Stage.Admitted, Act.Determine, Stage.Determined, Role.CommitteeOffice, "登记同意确定（授予）"),
        new(Stage.Admitted, Act.Decline, Stage.NotDetermined, Role.CommitteeOffice, "登记不予确定（授予）"),
        new(Stage.Admitted, Act.HandOver, Stage.Scoring, Role.CommitteeOffice, "密封并交付盲评"),
        new(Stage.Scoring, Act.CloseScoring, Stage.Meeting, Role.CommitteeOffice, "结束盲评"),
        new(Stage.Meeting, Act.RecordPassed, Stage.ResultPublicity, Role.CommitteeOffice, "登记表决结果：通过"),
        new(Stage.Meeting, Act.RecordNotPassed, Stage.NotPassed, Role.CommitteeOffice, "登记表决结果：未通过"),
        new(Stage.ResultPublicity, Act.VoteAgain, Stage.Meeting, Role.CommitteeOffice, "复查后重新表决"),
        new(Stage.NotPassed, Act.VoteAgain, Stage.Meeting, Role.CommitteeOffice, "未通过，复查后重新表决"),
        new(Stage.ResultPublicity, Act.Revoke, Stage.NotPassed, Role.CommitteeOffice, "复查后取消通过"),
        new(Stage.ResultPublicity, Act.Approve, Stage.Approved, Role.CommitteeOffice, "印发任职资格文件"),
        new(Stage.Approved, Act.Replace, Stage.Approved, Role.CommitteeOffice, "换发任职资格文件"),
        new(Stage.Approved, Act.RevokeTitle, Stage.Approved, Role.CommitteeOffice, "撤销任职资格"),
        new(Stage.Draft, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "撤回草稿"),
        new(Stage.Returned, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "撤回被退回的申报"),
        new(Stage.UnitAudit, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "从推荐单位撤回"),
        new(Stage.SupervisorAudit, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "从主管单位撤回"),
        new(Stage.CountyAudit, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "从县（市）人社局撤回"),
        new(Stage.PrefectureAudit, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "从地（州、市）人社局撤回"),
        new(Stage.FormalReview, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "从评委会办公室撤回"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.Draft, Role.Applicant, "恢复草稿"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.Returned, Role.Applicant, "恢复被退回的申报"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.UnitAudit, Role.Applicant, "恢复到推荐单位"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.SupervisorAudit, Role.Applicant, "恢复到主管单位"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.CountyAudit, Role.Applicant, "恢复到县（市）人社局"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.PrefectureAudit, Role.Applicant, "恢复到地（州、市）人社局"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.FormalReview, Role.Applicant, "恢复到评委会办公室"),
    ];

    /// <summary>「审核环节」, from the unit to the committee's office: a case passes those on its route, in this order.</summary>
    public static IReadOnlyList<Stage> Audits { get; } = [Stage.UnitAudit, Stage.SupervisorAudit, Stage.CountyAudit, Stage.PrefectureAudit, Stage.FormalReview];

    /// <param name="to">Where one act leads to several stages, the one meant; null: the only one, or any.</param>
    public static StageStep? Find(Stage from, Act act, Stage? to = null) =>
        Steps.FirstOrDefault(step => step.From == from && step.Act == act && (to is null || step.To == to));

    /// <summary>The role that audits at a stage; null where nobody does.</summary>
    public static Role? AuditorAt(Stage stage) => Audits.Contains(stage) ? Find(stage, Act.Pass)!.By : null;
}
