using System.Text.Json.Serialization;

namespace TitleReview.Core.Auditing;

/// <summary>「委托、联合评审的办理状态」. The numbers are stored.</summary>
public enum DelegationState
{
    [JsonStringEnumMemberName("已申请")]
    Applied = 10,

    [JsonStringEnumMemberName("已转报")]
    Forwarded = 20,

    [JsonStringEnumMemberName("已出具函件")]
    LetterIssued = 30,

    [JsonStringEnumMemberName("已报送备案")]
    Filed = 40,
}
