using System.Text.Json.Serialization;

namespace TitleReview.Core.Attachments;

/// <summary>「佐证材料核查结论」 of a reviewer on one attachment.</summary>
public enum EvidenceMark
{
    [JsonStringEnumMemberName("有效")]
    Sound = 1,

    [JsonStringEnumMemberName("缺失")]
    Missing,

    [JsonStringEnumMemberName("错误")]
    Wrong,

    [JsonStringEnumMemberName("不清晰")]
    Unclear,

    [JsonStringEnumMemberName("打不开")]
    Unreadable,
}
