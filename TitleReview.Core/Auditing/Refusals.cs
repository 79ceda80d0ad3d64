using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「提交次数用尽」.</summary>
public sealed record SubmissionsAreUsedUp(int Maximum, Citation Clause)
    : Refusal($"提交次数不得超过{Maximum}次，已经用完，不能再次提交。", Clause);

/// <summary>「没有作出承诺」</summary>
public sealed record PledgeIsNotGiven(Citation Clause)
    : Refusal("还没有作出个人承诺：请阅读承诺内容，勾选“本人作出以上承诺”后再提交。", Clause);

/// <summary>「撤回没有写明原因」</summary>
public sealed record WithdrawalNeedsReason() : Refusal("请写明撤回原因，再撤回。");

/// <summary>「撤回原因过长」</summary>
public sealed record WithdrawalReasonIsTooLong(int Longest) : Refusal($"撤回原因超过{Longest}字，请删减后再撤回。");

/// <summary>「公示异议未处理」</summary>
public sealed record ObjectionStopsWithdrawal(Citation Clause) : Refusal("公示期间有人提出异议，推荐单位还没有处理完毕，处理完毕以后才能撤回；请与推荐单位联系。", Clause);

/// <summary>「申报时间已截止，不能恢复」</summary>
public sealed record ReinstatementIsTooLate(TimeWindow Window, Citation Clause)
    : Refusal($"网上申报时间（{Window}）已经截止，撤回的申报不能恢复。", Clause);

/// <summary>「逾期未补充提交，视为放弃申报」.</summary>
public sealed record ReturnDeadlinePassed(ReturnDeadline Deadline, DateTime DeadlineBeijing, string Warning, Citation Clause)
    : Refusal($"退回后应在{Deadline}内（{ChineseDate.Of(DeadlineBeijing)}前）再次提交，现已逾期，视为放弃申报。{Warning}", Clause);

/// <summary>「申报时间已截止，不能再次提交」.</summary>
public sealed record WindowClosedForResubmission(TimeWindow Window, Citation Clause)
    : Refusal($"申报时间已截止（{Window}），退回的材料也不能再次提交。", Clause);
