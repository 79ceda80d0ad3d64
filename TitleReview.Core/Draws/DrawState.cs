using System.Text.Json.Serialization;

namespace TitleReview.Core.Draws;

/// <summary>「抽取状态」. The numbers are stored.</summary>
public enum DrawState
{
    [JsonStringEnumMemberName("准备中")]
    Preparing = 1,

    [JsonStringEnumMemberName("名册已冻结")]
    Frozen,

    [JsonStringEnumMemberName("已抽取")]
    Drawn,

    [JsonStringEnumMemberName("已作废")]
    Abandoned,
}

/// <summary>「抽取身份」 of one number. The numbers are stored.</summary>
public enum DrawStanding
{
    [JsonStringEnumMemberName("成员")]
    Member = 1,

    [JsonStringEnumMemberName("候补")]
    Alternate,

    [JsonStringEnumMemberName("已退出")]
    Left,
}
