using TitleReview.Core.Kernel;

namespace TitleReview.Core.Defences;

/// <summary>「答辩室、答辩组未填」</summary>
public sealed record SessionNeedsNames(int Longest) : Refusal($"请填写答辩室和答辩组，各不超过{Longest}个字。");

/// <summary>「时间或人数有误」</summary>
public sealed record SessionNeedsTimes(int MostSeats, int MostMinutes)
    : Refusal($"人数应为1至{MostSeats}人，每人时间应为1至{MostMinutes}分钟，并且当天能够结束，请修改人数、时间，或者分成几个场次。");

/// <summary>「日期已过」</summary>
public sealed record SessionIsInThePast(DateOnly HeldOn) : Refusal($"{ChineseDate.Of(HeldOn)}已经过去，请选择今天或者以后的日期。");

/// <summary>「答辩组人数不足」</summary>
public sealed record PanelIsTooSmall(int Members, int Least, Citation Clause)
    : Refusal($"答辩组现有{Members}人，应由{Least}人以上组成，请增加{Least - Members}人。", Clause);

/// <summary>「答辩组组长」</summary>
public sealed record PanelNeedsOneHead() : Refusal("请在答辩组成员中选定一名组长。");

/// <summary>「答辩室已占用」</summary>
public sealed record RoomIsTaken(string Room, string Group) : Refusal($"这段时间{Room}已安排“{Group}”答辩，请换一个答辩室，或者错开时间。");

/// <summary>「成员同时在两处」</summary>
public sealed record PanelMemberIsElsewhere(string Name, string Room) : Refusal($"{Name}这段时间已在{Room}的答辩组中，请换一名成员，或者错开时间。");

/// <summary>「场次已开始」</summary>
public sealed record SessionHasBegun() : Refusal("这个场次已经开始，不能再修改或删除。");

/// <summary>「场次已结束」</summary>
public sealed record SessionIsClosed() : Refusal("这个场次已经结束，评分和到场情况不能再改动。");

/// <summary>「场次中已有人」</summary>
public sealed record SessionHasPeople(int People) : Refusal($"这个场次已安排{People}人，请先把他们调整到其他场次，或者作废抽签，再修改或删除。");

/// <summary>「没有可以抽签的人」</summary>
public sealed record LotNeedsPeople() : Refusal("没有等待安排的答辩人员：应当答辩的都已安排，或者随机抽取还没有进行。");

/// <summary>「没有场次」</summary>
public sealed record LotNeedsSessions() : Refusal("还没有可以安排的场次，请先设定答辩的日期、答辩室和答辩组，再抽签。");

/// <summary>「抽签不能作废」</summary>
public sealed record LotIsFixed() : Refusal("答辩通知已经发出，或者已有人答辩，抽签结果不能作废；个别人员请用“调整场次”。");

/// <summary>「作废抽签须说明理由」</summary>
public sealed record AbandoningLotNeedsReason() : Refusal("请写明作废抽签的理由，理由随抽签记录一并保存。");

/// <summary>「没有抽签」</summary>
public sealed record LotNotFound() : Refusal("还没有抽签。");

/// <summary>「调整须说明理由」</summary>
public sealed record MoveNeedsReason() : Refusal("请写明调整场次的理由。");

/// <summary>「场次已满」</summary>
public sealed record SessionIsFull(int Seats) : Refusal($"这个场次只安排{Seats}人，已经排满，请换一个场次，或者增加人数。");

/// <summary>「答辩方式不符」</summary>
public sealed record SessionDoesNotFit(bool IsRemote, Finding Ground)
    : Refusal($"{Ground.Sentence}请选择{(IsRemote ? "视频或电话" : "现场")}答辩的场次。", Ground.Source);

/// <summary>「不参加答辩」</summary>
public sealed record PersonDoesNotDefend(Finding Ground) : Refusal($"{Ground.Sentence}不用安排答辩场次。", Ground.Source);

/// <summary>「答辩组成员应当回避」</summary>
public sealed record PanelMustWithdraw(int Members, Citation Clause)
    : Refusal($"答辩组有{Members}名成员应当回避，请换一个场次，或者由他们退出这一次答辩。", Clause);

/// <summary>「不是该组成员」</summary>
public sealed record PanelMemberNotFound() : Refusal("这名专家不在答辩组中，或者已经退出这一次答辩。");

/// <summary>「远程答辩方式」</summary>
public sealed record RemoteModeIsUnknown(string Modes, Citation Clause) : Refusal($"请在{Modes}中选择答辩方式。", Clause);

/// <summary>「不是远程答辩」</summary>
public sealed record DefenceIsOnSite() : Refusal("这名申报人参加现场答辩，不用选择视频或电话。");

/// <summary>「还没有安排」</summary>
public sealed record CallUpNeedsPlan(int Unplaced) : Refusal(
    Unplaced > 0 ? $"还有{Unplaced}名应当答辩的人员没有安排场次，请先抽签或者个别安排，再发出答辩通知。" : "还没有安排答辩，请先设定场次并抽签，再发出答辩通知。");

/// <summary>「已有人正在答辩」</summary>
public sealed record SomebodyIsDefending(int Number) : Refusal($"{Number}号正在答辩，请先结束这一次答辩。");

/// <summary>「没有人正在答辩」</summary>
public sealed record NobodyIsDefending() : Refusal("现在没有人正在答辩，请先请下一位。");

/// <summary>「没有下一位」</summary>
public sealed record NobodyIsWaiting() : Refusal("这个场次没有等待答辩的人员了，可以结束场次。");

/// <summary>「还不到答辩日」</summary>
public sealed record SessionIsLater(DateOnly HeldOn) : Refusal($"这个场次安排在{ChineseDate.Of(HeldOn)}，当天才能开始。");

/// <summary>「延长的时间有误」</summary>
public sealed record ExtensionIsOff(int Most) : Refusal($"延长的时间应为1至{Most}分钟。");

/// <summary>「须写明原因」</summary>
public sealed record AttendanceNeedsReason() : Refusal("请写明迟到或者缺席的原因，没有说明原因的写“未说明”。");

/// <summary>「已经答辩」</summary>
public sealed record DefenceWasHeard(int Number) : Refusal($"{Number}号已经答辩或者正在答辩，不能再登记迟到、缺席，也不能调整场次。");

/// <summary>「评分超出范围」</summary>
public sealed record MarkIsOutOfRange(int Maximum, Citation Clause) : Refusal($"分数应在0至{Maximum}之间，最多两位小数，请核对。", Clause);

/// <summary>「评分方式不符」</summary>
public sealed record MarkIsOfTheOtherKind(bool IsScored, Citation Clause)
    : Refusal(IsScored ? "本年度答辩量化赋分，请填写分数。" : "本年度答辩不量化赋分，请选择通过或者不通过。", Clause);

/// <summary>「还没有答辩」</summary>
public sealed record MarkNeedsDefence() : Refusal("这名申报人还没有开始答辩，不能评分。");

/// <summary>「评分不全」</summary>
public sealed record MarksAreMissing(string Numbers) : Refusal($"{Numbers}的评分还不全，请提醒答辩组成员评分后再结束场次。");

/// <summary>「还有人没有答辩」</summary>
public sealed record PeopleAreWaiting(int People) : Refusal($"还有{People}人没有答辩，请等他们答辩，或者登记缺席，再结束场次。");

/// <summary>「场次没有结束」</summary>
public sealed record SessionsAreOpen(int Sessions) : Refusal($"还有{Sessions}个场次没有结束，请先结束全部场次。");

/// <summary>「还有人没有安排」</summary>
public sealed record DefendersAreUnplaced(int People) : Refusal($"还有{People}名人员应当答辩、没有安排，或者等待随机抽取，请先办理，再结束答辩。");

/// <summary>「答辩已结束」</summary>
public sealed record DefenceIsClosed() : Refusal("答辩已经结束，成绩已经确定，不能再改动。");

/// <summary>「没有找到」</summary>
public sealed record DefenceNotFound() : Refusal("没有找到这项答辩安排，请刷新页面核对。");
