using System.Text.Json.Serialization;

namespace TitleReview.Core.Filing;

/// <summary>「备案状态」. The numbers are stored.</summary>
public enum FilingState
{
    [JsonStringEnumMemberName("准备中")]
    Preparing = 1,

    [JsonStringEnumMemberName("已报送")]
    Sent,

    [JsonStringEnumMemberName("已接收")]
    Received,

    [JsonStringEnumMemberName("已退回")]
    Returned,

    [JsonStringEnumMemberName("已办结")]
    Completed,
}
