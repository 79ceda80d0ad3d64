using System.Text.Json.Serialization;

namespace TitleReview.Core.Publicity;

/// <summary>「异议的核实结果」</summary>
public enum ObjectionOutcome
{
    [JsonStringEnumMemberName("属实")]
    True = 1,

    [JsonStringEnumMemberName("部分属实")]
    PartlyTrue,

    [JsonStringEnumMemberName("不属实")]
    Untrue,
}
