using System.Text.Json.Serialization;

namespace TitleReview.Core.Kernel;

/// <summary>「职称层级」, lowest first.</summary>
public enum TitleLevel
{
    [JsonStringEnumMemberName("员级")]
    Assistant = 1,

    [JsonStringEnumMemberName("初级")]
    Junior,

    [JsonStringEnumMemberName("中级")]
    Intermediate,

    [JsonStringEnumMemberName("副高级")]
    Associate,

    [JsonStringEnumMemberName("正高级")]
    Full,
}
