namespace TitleReview.Core.Policies;

/// <summary>「答辩范围」 of one level.</summary>
public enum DefenceRange
{
    /// <summary>全部参加现场答辩</summary>
    All = 1,

    /// <summary>按单位所在地区分现场答辩和随机抽取</summary>
    ByPlace,

    /// <summary>除免于答辩的以外，参加现场答辩</summary>
    UnlessExempt,
}
