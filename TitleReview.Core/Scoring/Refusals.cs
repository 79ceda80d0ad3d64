using TitleReview.Core.Kernel;

namespace TitleReview.Core.Scoring;

/// <summary>「分数超出范围」</summary>
public sealed record ScoreOutOfRange(int Maximum, Citation Clause)
    : Refusal($"分数须在0至{Maximum}分之间，最多两位小数，请更正后再保存。", Clause);

/// <summary>「单项分数超出范围」</summary>
public sealed record ItemOutOfRange(string Item, string Cap, Citation Clause)
    : Refusal($"“{Item}”须在0至{Cap}分之间，最多两位小数，请更正后再保存。", Clause);

/// <summary>「没有这一项」</summary>
public sealed record ItemNotFound() : Refusal("赋分表中没有这一项，请刷新页面后再填。");

/// <summary>「尚未打分」</summary>
public sealed record SheetNeedsScore() : Refusal("尚未打分，请先填写分数，显示“已保存”后再签名。");

/// <summary>「有基本项未打分」</summary>
public sealed record SheetNeedsItems(string Items) : Refusal($"还没有给{Items}打分；不得分的请填0，显示“已保存”后再签名。");

/// <summary>「缺少佐证材料」</summary>
public sealed record ItemNeedsEvidence(string Item, string Evidence, Citation Clause)
    : Refusal($"“{Item}”须有佐证材料（{Evidence}之一）才能得分，这份申报没有，请改为0分；认为材料归错类别的，请在评语中写明。", Clause);

/// <summary>「已签名」</summary>
public sealed record SheetIsSigned() : Refusal("打分表已经签名，不能再改动；确有错误的，请与评审委员会办公室联系。");

/// <summary>「评语过长」</summary>
public sealed record CommentTooLong(int Longest) : Refusal($"评语不能超过{Longest}字，请精简后再保存。");

/// <summary>「在另一处改过」</summary>
public sealed record BoxChangedElsewhere() : Refusal("这一栏已在另一个窗口或设备上改过，您刚才输入的内容没有覆盖它；请对照两份内容后选择保留哪一份。");

/// <summary>「可评专家不足」</summary>
public sealed record TooFewExperts(string Number, int Needed, int Found)
    : Refusal($"申报{Number}需要{Needed}名专家评审，除去应当回避和已经在评的，只找到{Found}名。请选择更多专家，或者先在抽取中递补。");

/// <summary>「评审组人数不足」</summary>
public sealed record TooFewForOneCase(int Least, Citation Clause) : Refusal($"每份申报由{Least}名以上专家评审，请增加人数。", Clause);

/// <summary>「复评理由未填」</summary>
public sealed record SecondRoundNeedsReason() : Refusal("请写明重新密封、组织复评的理由，不超过500字。");

/// <summary>「回避理由未填」</summary>
public sealed record WithdrawalNeedsReason() : Refusal("请写明应当回避的理由，不超过500字；不要写出您认为的申报人姓名。");
