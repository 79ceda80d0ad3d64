using TitleReview.Core.Kernel;

namespace TitleReview.Core.Scoring;

/// <summary>「分数超出范围」</summary>
public sealed record ScoreOutOfRange(int Maximum, Citation Clause)
    : Refusal($"分数须在0至{Maximum}分之间，最多两位小数，请更正后再保存。", Clause);

/// <summary>「尚未打分」</summary>
public sealed record SheetNeedsScore() : Refusal("尚未打分，请先填写分数，显示“已保存”后再签名。");

/// <summary>「已签名」</summary>
public sealed record SheetIsSigned() : Refusal("打分表已经签名，不能再改动；确有错误的，请与评审委员会办公室联系。");

/// <summary>「评语过长」</summary>
public sealed record CommentTooLong(int Longest) : Refusal($"评语不能超过{Longest}字，请精简后再保存。");
