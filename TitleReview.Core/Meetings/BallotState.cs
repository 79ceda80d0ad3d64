using System.Text.Json.Serialization;

namespace TitleReview.Core.Meetings;

/// <summary>「票箱状态」. The numbers are stored.</summary>
public enum BallotState
{
    [JsonStringEnumMemberName("投票中")]
    Open = 1,

    [JsonStringEnumMemberName("已计票")]
    Closed,

    [JsonStringEnumMemberName("已作废")]
    Void,
}
