namespace TitleReview.Core.Masking;

/// <summary>「遮盖检查结果」: what an officer of the case found of one page's burned copy. The numbers are stored.</summary>
public enum MaskMark
{
    /// <summary>遮盖合格</summary>
    Fit = 1,

    /// <summary>须退回重遮</summary>
    Redo,
}
