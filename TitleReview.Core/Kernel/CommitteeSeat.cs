using System.Text.Json.Serialization;

namespace TitleReview.Core.Kernel;

/// <summary>「评审委员会所在层级」: what kind of unit has formed a committee.</summary>
public enum CommitteeSeat
{
    [JsonStringEnumMemberName("自治区级")]
    Region = 1,

    [JsonStringEnumMemberName("地州市级")]
    Prefecture,

    [JsonStringEnumMemberName("区县级")]
    County,

    [JsonStringEnumMemberName("中央驻疆单位")]
    CentralUnit,
}
