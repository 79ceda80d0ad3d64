using System.Text.Json.Serialization;

namespace TitleReview.Core.Publicity;

/// <summary>「复查结果」. The numbers are stored.</summary>
public enum RecheckOutcome
{
    [JsonStringEnumMemberName("维持原结果")]
    Stands = 1,

    [JsonStringEnumMemberName("取消通过")]
    Revoked,

    [JsonStringEnumMemberName("重新表决")]
    VoteAgain,
}
