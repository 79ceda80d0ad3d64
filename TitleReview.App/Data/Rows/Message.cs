using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「消息」 about what. The numbers are stored.</summary>
public enum MessageKind
{
    /// <summary>退回修改</summary>
    Returned = 1,

    /// <summary>办理进展</summary>
    Moved = 2,

    /// <summary>退回修改期限将至</summary>
    ReturnDue = 3,

    /// <summary>申报截止将至</summary>
    ApplyDue = 4,

    /// <summary>缴费截止将至</summary>
    PayDue = 5,

    /// <summary>公示期满</summary>
    PublicityOver = 6,

    /// <summary>受托代理</summary>
    StandInGranted = 7,

    /// <summary>答辩通知</summary>
    DefenceCall = 20,

    /// <summary>备案期限将至</summary>
    FilingDue = 30,

    /// <summary>备案逾期</summary>
    FilingOverdue = 31,

    /// <summary>备案被退回</summary>
    FilingReturned = 32,

    /// <summary>备案已报送</summary>
    FilingSent = 33,

    /// <summary>备案已办结</summary>
    FilingCompleted = 34,
}

/// <summary>One message in one person's inbox. It keeps what it is about; its words are made when it is read.</summary>
public sealed class Message
{
    public PersonId Person { get; init; }

    /// <summary>Event and deadline: nobody is told of one twice.</summary>
    public required string Key { get; init; }

    public MessageKind Kind { get; init; }

    public CaseId? Case { get; init; }

    /// <summary>The line of the case's history; null where it is about none.</summary>
    public int? Line { get; init; }

    public Guid? StandIn { get; init; }

    /// <summary>UTC; null where nothing is due.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>UTC; null while unread.</summary>
    public DateTime? ReadAt { get; set; }
}
