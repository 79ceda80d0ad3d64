namespace TitleReview.Core.Defences;

/// <summary>「答辩进程」: what the head of a panel does with the person before it.</summary>
public enum DefenceStep
{
    /// <summary>请下一位</summary>
    Call = 1,

    /// <summary>暂停计时</summary>
    Pause,

    /// <summary>继续计时</summary>
    Resume,

    /// <summary>延长时间</summary>
    Extend,

    /// <summary>结束本次答辩</summary>
    Finish,
}
