using System.Text.Json.Serialization;

namespace TitleReview.Core.Kernel;

/// <summary>「年度考核等次」.</summary>
public enum AppraisalGrade
{
    [JsonStringEnumMemberName("优秀")]
    Excellent = 1,

    /// <summary>Written 称职 in some units.</summary>
    [JsonStringEnumMemberName("合格")]
    Competent,

    [JsonStringEnumMemberName("基本合格")]
    BarelyCompetent,

    [JsonStringEnumMemberName("不合格")]
    Incompetent,

    [JsonStringEnumMemberName("未确定等次")]
    Undetermined,

    [JsonStringEnumMemberName("未参加")]
    NotAppraised,
}
