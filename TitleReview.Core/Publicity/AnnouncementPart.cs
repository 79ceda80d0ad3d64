using System.Text.Json.Serialization;

namespace TitleReview.Core.Publicity;

/// <summary>「公示填写栏目」: what the unit writes itself.</summary>
public enum AnnouncementPart
{
    [JsonStringEnumMemberName("思想政治条件")]
    Conduct = 1,

    [JsonStringEnumMemberName("业绩成果")]
    Achievements,

    [JsonStringEnumMemberName("监督办公室")]
    Office,

    [JsonStringEnumMemberName("监督电话")]
    Phone,
}
