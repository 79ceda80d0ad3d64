using System.Text.Json.Serialization;

namespace TitleReview.Core.Filing;

/// <summary>「备案办理」: what the office and the centre do with a pack. The numbers are stored.</summary>
public enum FilingAct
{
    [JsonStringEnumMemberName("整理")]
    Assemble = 1,

    [JsonStringEnumMemberName("报送")]
    Send,

    [JsonStringEnumMemberName("接收")]
    Receive,

    [JsonStringEnumMemberName("退回")]
    Return,

    [JsonStringEnumMemberName("办结")]
    Complete,
}
