namespace TitleReview.Core.Approvals;

/// <summary>「拟稿的办理」: what may be done with a draft before it is released.</summary>
public enum ApprovalDraftStep
{
    /// <summary>送签</summary>
    Send = 1,

    /// <summary>退回拟稿人</summary>
    Return = 2,

    /// <summary>作废</summary>
    Discard = 3,
}
