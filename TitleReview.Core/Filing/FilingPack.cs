using System.Text.Json.Serialization;

namespace TitleReview.Core.Filing;

/// <summary>「备案」: which of the two packs of one notice. The numbers are stored.</summary>
public enum FilingPack
{
    [JsonStringEnumMemberName("事前备案")]
    Before = 1,

    [JsonStringEnumMemberName("事后备案")]
    After = 2,
}
