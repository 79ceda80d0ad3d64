using TitleReview.Core.Kernel;

namespace TitleReview.Core.Defences;

/// <summary>「答辩方式」.</summary>
public enum DefenceMode
{
    /// <summary>不参加答辩</summary>
    None = 1,

    /// <summary>现场答辩</summary>
    OnSite,

    /// <summary>视频或电话答辩</summary>
    Remote,

    /// <summary>待随机抽取</summary>
    InDrawPool,
}

/// <summary>「答辩安排」 of one person, with the ground.</summary>
public sealed record DefencePlacement(DefenceMode Mode, Finding Finding);
