using System.Text.Json.Serialization;

namespace TitleReview.Core.Defences;

/// <summary>「到场情况」 of one person who is to defend. The numbers are stored.</summary>
public enum DefenceAttendance
{
    [JsonStringEnumMemberName("待答辩")]
    Waiting = 1,

    /// <summary>Waits too, behind everybody else.</summary>
    [JsonStringEnumMemberName("迟到，排在最后")]
    Late,

    [JsonStringEnumMemberName("正在答辩")]
    Defending,

    [JsonStringEnumMemberName("已答辩")]
    Heard,

    [JsonStringEnumMemberName("缺席")]
    Absent,
}
