using System.Text.Json.Serialization;

namespace TitleReview.Core.Qualifications;

/// <summary>「年度学时情况」.</summary>
public enum CourseYearState
{
    [JsonStringEnumMemberName("已达到")]
    Enough = 1,

    [JsonStringEnumMemberName("不足")]
    Lacking,

    [JsonStringEnumMemberName("免学")]
    Exempt,

    [JsonStringEnumMemberName("由仍然有效的学时覆盖")]
    Covered,
}

/// <summary>「年度学时」: one year of one kind of course, as it is asked for and as it is provided.</summary>
/// <param name="Hours">With what was carried over, where the notice lets hours be carried over.</param>
/// <param name="Needed">Null: a certificate of the year, of whatever hours.</param>
public sealed record CourseYear(CourseKind Kind, int Year, int Hours, int? Needed, CourseYearState State);
