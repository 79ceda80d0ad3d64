using System.Text.Json.Serialization;

namespace TitleReview.Core.Qualifications;

/// <summary>「学历层次」, lowest first, as the form offers them.</summary>
public enum EducationLevel
{
    [JsonStringEnumMemberName("中专")]
    Secondary = 1,

    [JsonStringEnumMemberName("大专")]
    College,

    [JsonStringEnumMemberName("本科")]
    Bachelor,

    [JsonStringEnumMemberName("硕士研究生")]
    Master,

    [JsonStringEnumMemberName("博士研究生")]
    Doctor,
}
