using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.Core.Auditing;

/// <summary>「退回以后」: what an applicant can do with an application that came back or has ended, in sentences with their clauses.</summary>
public static class ReturnOutlook
{
    /// <param name="left">Submissions left.</param>
    public static IReadOnlyList<Consequence> Of(ReviewCase file, int left, Policy policy) => file.Stage switch
    {
        Stage.Returned when left == 0 =>
            [new("提交次数已经用完，本次申报不能再次提交；对退回有异议的，请联系退回的部门或评委会办公室。", policy.Submissions.Maximum.Source)],
        Stage.Returned =>
        [
            new("请逐项修改，全部改好后到“提交前检查”再次提交；每提交一次用去一次机会，不要改一项就提交。", policy.Submissions.Maximum.Source),
            policy.Submissions.ReturnDeadline.Value is null
                ? new("再次提交须在网上申报时间内。", policy.Windows.Apply.Source)
                : new("过了期限系统自动登记为“视为放弃申报”，不能再提交。", policy.Submissions.ReturnDeadline.Source),
        ],
        Stage.Lapsed when file.CameFrom == Stage.Returned =>
        [
            new("退回后没有在期限内再次提交，视为放弃本次申报。", policy.Submissions.ReturnDeadline.Source),
            new("因系统故障、停电断网等不是本人的原因没有赶上的，请尽快联系评委会办公室；办公室可以写明理由撤销，期限重新计算。"),
        ],
        Stage.Lapsed =>
        [
            new("没有在缴费时间内缴费，视为放弃本次申报。", policy.Payment.LateIsAbandoned.Source),
            new("已经缴费而没有登记的，请持缴费凭证联系评委会办公室，由办公室核实后撤销。"),
        ],
        Stage.NotAccepted =>
        [
            new("本次申报已经结束，填写的内容和材料都保留，以后年度申报可以沿用。"),
            new("对结果有异议的，请向作出决定的部门说明；确属误办的，由该部门撤销，申报恢复到原来的环节。"),
        ],
        _ => [],
    };
}
