using System.Text.Json.Serialization;

namespace TitleReview.Core.Qualifications;

/// <summary>「继续教育科目」. 公共科目 of 2020 is 公需科目 of 2023.</summary>
public enum CourseKind
{
    [JsonStringEnumMemberName("公需科目")]
    Public = 1,

    [JsonStringEnumMemberName("专业科目")]
    Professional,
}
