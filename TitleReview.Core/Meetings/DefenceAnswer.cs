namespace TitleReview.Core.Meetings;

/// <summary>「答辩情况」 of who is not exempt.</summary>
public enum DefenceAnswer
{
    /// <summary>未填写</summary>
    None,

    /// <summary>已参加现场答辩并通过</summary>
    Passed,

    /// <summary>未参加或未通过现场答辩</summary>
    Failed,
}
