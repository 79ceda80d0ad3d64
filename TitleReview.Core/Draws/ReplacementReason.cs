using System.Text.Json.Serialization;

namespace TitleReview.Core.Draws;

/// <summary>「退出原因」: chosen from a list, because it is published and must not say who somebody is. The numbers are stored nowhere.</summary>
public enum ReplacementReason
{
    [JsonStringEnumMemberName("因公不能参加")]
    Duty = 1,

    [JsonStringEnumMemberName("因身体原因不能参加")]
    Health,

    [JsonStringEnumMemberName("应当回避")]
    Recusal,

    [JsonStringEnumMemberName("联系不上")]
    NotReached,

    [JsonStringEnumMemberName("不再符合入库条件")]
    Standing,

    [JsonStringEnumMemberName("其他原因不能参加")]
    Other,
}
