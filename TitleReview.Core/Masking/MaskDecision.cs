namespace TitleReview.Core.Masking;

/// <summary>「是否需要遮盖」: the applicant's answer for one page.</summary>
public enum MaskDecision
{
    /// <summary>未选择</summary>
    Undecided,

    /// <summary>是</summary>
    Needed,

    /// <summary>否</summary>
    NotNeeded,
}
