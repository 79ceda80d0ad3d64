namespace TitleReview.Core.Approvals;

/// <summary>「拟稿状态」. The numbers are stored.</summary>
public enum ApprovalDraftState
{
    /// <summary>拟稿</summary>
    Writing = 1,

    /// <summary>待签发</summary>
    Awaiting = 2,

    /// <summary>已签发</summary>
    Released = 3,

    /// <summary>已作废</summary>
    Discarded = 4,
}
