using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「答辩安排」 of one application.</summary>
public sealed class ScheduledDefence : IVersioned
{
    public CaseId Case { get; init; }

    public NoticeId Notice { get; init; }

    public DefenceSessionId Session { get; set; }

    /// <summary>「答辩序号」 within the session, by lot. It stays when somebody is late.</summary>
    public int Number { get; set; }

    /// <summary>In what order they are called.</summary>
    public int Position { get; set; }

    /// <summary>视频 or 电话; empty: on site.</summary>
    public string RemoteMode { get; set; } = "";

    public DefenceAttendance Attendance { get; set; } = DefenceAttendance.Waiting;

    /// <summary>Why late, absent or moved.</summary>
    public string Note { get; set; } = "";

    /// <summary>UTC: when the applicant said that he has read it; null before.</summary>
    public DateTime? AcknowledgedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>「答辩评分」 of one member, as it stands; it counts when the session is closed.</summary>
public sealed class DefenceMark : IVersioned
{
    public CaseId Case { get; init; }

    public PersonId Member { get; init; }

    /// <summary>Where it was given: whose screens follow it.</summary>
    public DefenceSessionId Session { get; set; }

    public int? Hundredths { get; set; }

    public bool? Agrees { get; set; }

    public int Version { get; set; }

    public PanelMark Mark => new(Hundredths, Agrees);
}

/// <summary>「退出一次答辩」: a member who has no part in one case.</summary>
public sealed class DefenceWithdrawal
{
    public CaseId Case { get; init; }

    public PersonId Member { get; init; }

    public DefenceSessionId Session { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}

/// <summary>「确定的答辩结论」, as it was when all defences were over. Written once.</summary>
public sealed class DefenceVerdict
{
    public CaseId Case { get; init; }

    public NoticeId Notice { get; init; }

    public DefenceMode Mode { get; init; }

    public int? Hundredths { get; init; }

    public bool? HasPassed { get; init; }

    public required string Rule { get; init; }

    public Outcome Outcome { get; init; }

    public required string Sentence { get; init; }

    public required string Arithmetic { get; init; }

    public required string Document { get; init; }

    public required string Clause { get; init; }

    public Confidence Confidence { get; init; }
}
