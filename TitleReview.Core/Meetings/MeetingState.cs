using System.Text.Json.Serialization;

namespace TitleReview.Core.Meetings;

/// <summary>「评审会状态」. The numbers are stored.</summary>
public enum MeetingState
{
    [JsonStringEnumMemberName("筹备")]
    Preparing = 1,

    [JsonStringEnumMemberName("签到")]
    SigningIn,

    [JsonStringEnumMemberName("进行")]
    InSession,

    [JsonStringEnumMemberName("休会")]
    Adjourned,

    [JsonStringEnumMemberName("已结束")]
    Closed,
}
