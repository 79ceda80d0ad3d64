using System.Text.Json.Serialization;

namespace TitleReview.Core.Draws;

/// <summary>「回避申明方」. The numbers are stored.</summary>
public enum RecusalSide
{
    [JsonStringEnumMemberName("专家本人")]
    Expert = 1,

    [JsonStringEnumMemberName("申报人")]
    Applicant,

    [JsonStringEnumMemberName("评审委员会办公室")]
    Office,
}
