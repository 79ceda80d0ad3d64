using System.Text.Json.Serialization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「出席变动」. The numbers are stored.</summary>
public enum AttendanceKind
{
    [JsonStringEnumMemberName("签到")]
    SignedIn = 1,

    [JsonStringEnumMemberName("离场")]
    Left,

    [JsonStringEnumMemberName("返回")]
    CameBack,
}

/// <summary>「出席记录」: one line of who came and went; only added to.</summary>
public sealed class AttendanceMove
{
    public MeetingId Meeting { get; init; }

    /// <summary>From 1, within the meeting.</summary>
    public int Line { get; init; }

    public PersonId Person { get; init; }

    public AttendanceKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}
