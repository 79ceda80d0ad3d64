using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>One row of the flow.</summary>
/// <param name="By">The role that may act.</param>
/// <param name="Title">What the button and the history line say.</param>
public sealed record StageStep(Stage From, Act Act, Stage To, Role By, string Title);

/// <summary>「流程表」: the whole flow on one screen. Queues, buttons, tests and the picture in the README derive from it.</summary>
public static class StageMap
{
    public static IReadOnlyList<StageStep> Steps { get; } =
    [
        new(Stage.Draft, Act.Submit, Stage.UnitAudit, Role.Applicant, "提交申报"),
        new(Stage.Returned, Act.Submit, Stage.UnitAudit, Role.Applicant, "修改后再次提交"),
        new(Stage.UnitAudit, Act.RecordUnitPublicity, Stage.UnitAudit, Role.UnitOfficer, "登记单位公示"),
        new(Stage.UnitAudit, Act.Pass, Stage.FormalReview, Role.UnitOfficer, "单位审核通过"),
        new(Stage.UnitAudit, Act.Return, Stage.Returned, Role.UnitOfficer, "单位退回修改"),
        new(Stage.FormalReview, Act.Pass, Stage.FeeDue, Role.CommitteeOffice, "形式审核通过"),
        new(Stage.FormalReview, Act.Return, Stage.Returned, Role.CommitteeOffice, "评委会办公室退回修改"),
        new(Stage.FeeDue, Act.RecordFee, Stage.Admitted, Role.FinanceOffice, "登记缴费"),
        new(Stage.Admitted, Act.HandOver, Stage.Scoring, Role.CommitteeOffice, "密封并交付盲评"),
        new(Stage.Scoring, Act.CloseScoring, Stage.Meeting, Role.CommitteeOffice, "结束盲评"),
        new(Stage.Meeting, Act.RecordPassed, Stage.ResultPublicity, Role.CommitteeOffice, "登记表决结果：通过"),
        new(Stage.Meeting, Act.RecordNotPassed, Stage.NotPassed, Role.CommitteeOffice, "登记表决结果：未通过"),
        new(Stage.ResultPublicity, Act.Approve, Stage.Approved, Role.CommitteeOffice, "印发任职资格文件"),
        new(Stage.Draft, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "撤回草稿"),
        new(Stage.Returned, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "撤回被退回的申报"),
        new(Stage.UnitAudit, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "从推荐单位撤回"),
        new(Stage.FormalReview, Act.Withdraw, Stage.Withdrawn, Role.Applicant, "从评委会办公室撤回"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.Draft, Role.Applicant, "恢复草稿"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.Returned, Role.Applicant, "恢复被退回的申报"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.UnitAudit, Role.Applicant, "恢复到推荐单位"),
        new(Stage.Withdrawn, Act.Reinstate, Stage.FormalReview, Role.Applicant, "恢复到评委会办公室"),
    ];

    /// <param name="to">Where one act leads to several stages, the one meant; null: the only one, or any.</param>
    public static StageStep? Find(Stage from, Act act, Stage? to = null) =>
        Steps.FirstOrDefault(step => step.From == from && step.Act == act && (to is null || step.To == to));
}
