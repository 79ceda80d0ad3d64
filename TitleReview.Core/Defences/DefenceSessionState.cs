using System.Text.Json.Serialization;

namespace TitleReview.Core.Defences;

/// <summary>「场次状态」. The numbers are stored.</summary>
public enum DefenceSessionState
{
    [JsonStringEnumMemberName("待开始")]
    Planned = 1,

    [JsonStringEnumMemberName("进行中")]
    Running,

    [JsonStringEnumMemberName("已结束")]
    Closed,
}
