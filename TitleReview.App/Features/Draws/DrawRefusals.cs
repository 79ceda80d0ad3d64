using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Draws;

/// <summary>Hidden looks the same as non-existent.</summary>
public sealed record DrawNotFound() : Refusal("没有找到这次抽取，请刷新页面。");

public sealed record DrawIsFrozen() : Refusal("名册已经冻结并公布了指纹，方案和名册不能再改；确需更改的，请说明理由作废本次抽取，重新准备。");

public sealed record DrawNeedsFrozenPool() : Refusal("名册还没有冻结，请先冻结名册、公布指纹，再录入种子。");

public sealed record DrawIsOver() : Refusal("本次抽取已经结束，不能再办理这一步；每次抽取只能进行一次。");

public sealed record DrawNeedsResult() : Refusal("还没有抽取，不能递补。");

public sealed record DrawNeedsSeeds() : Refusal("种子还没有录全，请等监督人全部录入后再抽取。");

public sealed record DrawNeedsCommittee() : Refusal("请选择经核准且备案在有效期内的评审委员会。");

public sealed record DrawNeedsNotice() : Refusal("请选择本办公室的评审通知。");

public sealed record DrawNeedsCandidates() : Refusal("按这一方案没有可以抽取的人，请检查专业、系列和人员情况。");

public sealed record FrozenPoolWasChanged() : Refusal("数据库中的名册与公布的冻结指纹不一致，有人在公布以后改动过，不能抽取；请保留现场，报告监督人和审计管理员。");

public sealed record SupervisorsAreTwo() : Refusal("已有两名监督人录入种子，本次抽取不能再由第三人录入。");

public sealed record SupervisorPreparedDraw() : Refusal("您参与了这次抽取的准备，种子应由没有参与准备的监督人录入。");

public sealed record DrawSeedsAreEntered() : Refusal("已经录入了种子，不能再作废，请完成抽取。");

public sealed record AbandoningNeedsReason() : Refusal("请写明作废的理由，最多200字。");

public sealed record UnavailableAreUnclear(string Names) : Refusal($"专家库中没有或者不止一名专家叫：{Names}，请核对姓名。");
