namespace TitleReview.App.Features.Notices;

/// <summary>How a value of a draft stands.</summary>
public enum DraftStanding
{
    /// <summary>本通知或上位文件规定</summary>
    Stated = 1,

    /// <summary>已修改</summary>
    Edited,

    /// <summary>仍引自模板</summary>
    Carried,

    /// <summary>系统建议值</summary>
    Proposed,

    /// <summary>尚未填写</summary>
    Missing,

    /// <summary>没有规定，也可以不规定</summary>
    Open,
}
