namespace TitleReview.Core.Policies;

/// <summary>「何时显示本组平均分」: never before the expert's own signature.</summary>
public enum GroupMeanShown
{
    /// <summary>不显示</summary>
    Never = 1,

    /// <summary>全组签名后</summary>
    WhenAllSigned,

    /// <summary>本人签名后</summary>
    WhenOwnSigned,
}
