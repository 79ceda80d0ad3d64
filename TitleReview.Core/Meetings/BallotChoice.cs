using System.Text.Json.Serialization;

namespace TitleReview.Core.Meetings;

/// <summary>「表决意见」. The numbers are stored.</summary>
public enum BallotChoice
{
    [JsonStringEnumMemberName("同意")]
    Agree = 1,

    [JsonStringEnumMemberName("反对")]
    Against,

    [JsonStringEnumMemberName("弃权")]
    Abstain,
}
