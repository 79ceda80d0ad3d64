using System.Text.Json.Serialization;

namespace TitleReview.Core.Committees;

/// <summary>「备案登记状态」. The numbers are stored.</summary>
public enum RegistrationState
{
    [JsonStringEnumMemberName("草稿")]
    Draft = 1,

    /// <summary>With the prefecture's bureau, which sends the counties' on together.</summary>
    [JsonStringEnumMemberName("已报地州市")]
    AtPrefecture = 2,

    [JsonStringEnumMemberName("已报送")]
    Submitted = 3,

    [JsonStringEnumMemberName("已核准")]
    Approved = 4,

    [JsonStringEnumMemberName("已退回")]
    Returned = 5,
}
