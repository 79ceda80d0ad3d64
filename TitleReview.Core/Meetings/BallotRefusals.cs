using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「没有找到投票」: hidden looks the same as non-existent.</summary>
public sealed record BallotNotFound() : Refusal("没有找到这次投票，请刷新页面。");

/// <summary>「会议不在进行」</summary>
public sealed record BallotNeedsSession() : Refusal("评审会不在进行中，不能投票。请等会议开始或恢复后再办理。");

/// <summary>「没有选申报」</summary>
public sealed record BallotNeedsCases() : Refusal("请从本次会议待表决的申报中至少选一件。");

/// <summary>「保管人未到齐」</summary>
public sealed record BallotNeedsKeepers(string Missing) : Refusal($"{Missing}还没有领取保管码。请三位保管人各自登录领取后，再发起投票。");

/// <summary>「申报正在投票」</summary>
public sealed record CaseIsBeingVotedOn(int Number) : Refusal($"第{Number}件申报正在另一次投票中，请先结束那一次。");

/// <summary>「重新投票没有理由」</summary>
public sealed record RepeatedBallotNeedsReason() : Refusal("所选申报已经投过票。请写明重新投票的理由（4至200字），理由记入会议记录，原结果保留并注明被替代。");

/// <summary>「没有选择意见」</summary>
public sealed record BallotNeedsChoice() : Refusal("请选择同意、反对或弃权。");

/// <summary>「投票已结束」</summary>
public sealed record BallotIsOver() : Refusal("这次投票已经结束，不能再投，也不能补投。");

/// <summary>「已经投过」</summary>
public sealed record BallotWasCast() : Refusal("您对这件申报已经投过票。一人一票，确认后不能更改。");

/// <summary>「投票人不在会场」</summary>
public sealed record VoterIsNotThere() : Refusal("您已经离场，不能投票。回到会场后请先签到。");

/// <summary>「投票人须回避」</summary>
public sealed record VoterMustWithdraw() : Refusal("您应当回避这件申报，不能投票。请告知会议工作人员。");

/// <summary>「口令不合要求」</summary>
public sealed record ReceiptNeedsWords() : Refusal("请填写或选一个验票口令，2至12个字，只用汉字、字母和数字。");

/// <summary>「口令含姓名」</summary>
public sealed record ReceiptNamesMember() : Refusal("验票口令会随结果公布，里面不要写参会专家的姓名，请换一个。");

/// <summary>「口令已公布过」</summary>
public sealed record ReceiptWasPublished() : Refusal("这个口令在本次会议公布的结果里出现过，再用会让人看出两张票出自同一人，请换一个。");

/// <summary>「已保管另一份」</summary>
public sealed record KeeperHasAnotherSeat() : Refusal("您已经保管另一份。三份保管码须由三个人分别保管。");

/// <summary>「投票中不能换码」</summary>
public sealed record KeepersAreBound() : Refusal("有投票正在进行，不能更换保管码，否则票箱打不开。请先计票或作废。");

/// <summary>「保管码输入有误」</summary>
public sealed record KeeperCodeIsMistyped() : Refusal("保管码输入有误，请对照领取时的记录，把28个字母和数字重新输入一遍。");

/// <summary>「保管码不对」</summary>
public sealed record KeeperCodeIsWrong() : Refusal("这不是您在本次会议领取的保管码。重新领取过的，请用最后一次的。");

/// <summary>「钥匙被改动」</summary>
public sealed record BoxKeyWasChanged() : Refusal("票箱钥匙与发起投票时的记录不一致，不能计票。请保留现场，报告监督人和审计管理员，作废后重新投票。");

/// <summary>「票数与投票人数不符」</summary>
public sealed record BallotsDoNotMatch(int Number, int Slips, int Marks, int Logged)
    : Refusal($"第{Number}件申报：票箱内{Slips}张选票，已投票标记{Marks}人，投票记录{Logged}条，三者不一致，不能计票。请保留现场，报告监督人和审计管理员，作废后重新投票。");

/// <summary>「选票不能辨认」</summary>
public sealed record BallotIsUnreadable(int Number) : Refusal($"第{Number}件申报有选票打不开或被改动，不能计票。请报告监督人和审计管理员，作废后重新投票。");

/// <summary>「投票后须回避」</summary>
public sealed record VotersMustWithdraw(int Number, int Count) : Refusal($"第{Number}件申报有{Count}名专家投票以后应当回避，票已无法分出，请作废这次投票，重新表决。");

/// <summary>「作废没有理由」</summary>
public sealed record VoidingNeedsReason() : Refusal("请写明作废的理由，4至200字，记入会议记录。");

/// <summary>「纸质投票没有理由」</summary>
public sealed record PaperBallotNeedsReason() : Refusal("请写明改用纸质投票的理由，4至200字，记入会议记录。");

/// <summary>「投票方式不符」</summary>
public sealed record BallotIsOnPaper() : Refusal("这次投票用纸质选票，请在选票上填写，由工作人员清点。");
