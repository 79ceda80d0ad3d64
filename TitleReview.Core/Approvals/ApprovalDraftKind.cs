namespace TitleReview.Core.Approvals;

/// <summary>「拟稿种类」. The numbers are stored.</summary>
public enum ApprovalDraftKind
{
    /// <summary>印发任职资格文件</summary>
    Issue = 1,

    /// <summary>换发：重新印发并废止原文件</summary>
    Replace = 2,

    /// <summary>撤销任职资格</summary>
    Revoke = 3,
}
