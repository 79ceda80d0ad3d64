using System.Text.Json.Serialization;

namespace TitleReview.Core.Publicity;

/// <summary>「异议的提出方式」. 「请电话或书面形式反映」, and some come in person.</summary>
public enum ObjectionChannel
{
    [JsonStringEnumMemberName("电话")]
    Telephone = 1,

    [JsonStringEnumMemberName("书面")]
    Letter,

    [JsonStringEnumMemberName("来访")]
    Visit,
}
