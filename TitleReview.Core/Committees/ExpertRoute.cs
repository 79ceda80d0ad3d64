using System.Text.Json.Serialization;

namespace TitleReview.Core.Committees;

/// <summary>「入库途径」. The numbers are stored.</summary>
public enum ExpertRoute
{
    [JsonStringEnumMemberName("经评审委员会推荐")]
    ThroughCommittee = 1,

    [JsonStringEnumMemberName("无行业部门的单位直接报送")]
    StraightToCentre = 2,

    [JsonStringEnumMemberName("符合条件直接入库")]
    DirectEntry = 3,
}
