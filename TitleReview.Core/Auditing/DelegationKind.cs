using System.Text.Json.Serialization;

namespace TitleReview.Core.Auditing;

/// <summary>「委托、联合评审的类别」. The numbers are stored.</summary>
public enum DelegationKind
{
    /// <summary>The prefecture has no committee for the specialty: through the region's department to one outside.</summary>
    /// <remarks>Rule SC-05.</remarks>
    [JsonStringEnumMemberName("委托外地评审")]
    Outside = 1,

    /// <summary>A county's applicants before another county's or the prefecture's committee.</summary>
    /// <remarks>Rule SC-06.</remarks>
    [JsonStringEnumMemberName("县（市）委托评审")]
    County = 2,

    /// <remarks>Rule SC-07.</remarks>
    [JsonStringEnumMemberName("联合评审")]
    Joint = 3,
}
