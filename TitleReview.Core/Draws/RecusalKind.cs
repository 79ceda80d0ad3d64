using System.Text.Json.Serialization;

namespace TitleReview.Core.Draws;

/// <summary>「回避情形」. The numbers are stored.</summary>
public enum RecusalKind
{
    [JsonStringEnumMemberName("本人")]
    Self = 1,

    [JsonStringEnumMemberName("同单位")]
    SameUnit,

    [JsonStringEnumMemberName("主管单位")]
    SupervisingUnit,

    [JsonStringEnumMemberName("亲属")]
    Kin,

    [JsonStringEnumMemberName("合著")]
    CoAuthor,

    [JsonStringEnumMemberName("师生")]
    Teacher,

    [JsonStringEnumMemberName("推荐人")]
    Recommender,

    [JsonStringEnumMemberName("本人申明")]
    DeclaredByExpert,

    [JsonStringEnumMemberName("对方申明")]
    DeclaredByApplicant,
}
