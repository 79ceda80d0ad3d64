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
    ];

    public static StageStep? Find(Stage from, Act act) => Steps.FirstOrDefault(step => step.From == from && step.Act == act);
}
