using System.Text.Json.Serialization;

namespace TitleReview.Core.Committees;

/// <summary>「逾期处理」: what the centre decides of a registration that came late. The numbers are stored.</summary>
public enum LatenessDecision
{
    [JsonStringEnumMemberName("逾期但不取消")]
    Keep = 1,

    [JsonStringEnumMemberName("取消用户信息及账号")]
    Cancel = 2,
}
