using System.Text.Json.Serialization;

namespace TitleReview.Core.Filing;

/// <summary>「扫描件和电子版」: each item is filed as both (FB-05). The numbers are stored.</summary>
public enum FilingPart
{
    [JsonStringEnumMemberName("电子版")]
    Electronic = 1,

    [JsonStringEnumMemberName("扫描件")]
    Scan = 2,
}
