using System.Text.Json.Serialization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Defences;

/// <summary>「答辩方式」. The numbers are stored.</summary>
public enum DefenceMode
{
    [JsonStringEnumMemberName("不参加答辩")]
    None = 1,

    [JsonStringEnumMemberName("现场答辩")]
    OnSite,

    [JsonStringEnumMemberName("视频或电话答辩")]
    Remote,

    [JsonStringEnumMemberName("待随机抽取")]
    InDrawPool,
}

/// <summary>「答辩安排」 of one person, with the ground.</summary>
public sealed record DefencePlacement(DefenceMode Mode, Finding Finding);
