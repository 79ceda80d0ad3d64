using System.Text.Json.Serialization;

namespace TitleReview.Core.Kernel;

/// <summary>「申报类别」: how a title is come by.</summary>
public enum ApplicationKind
{
    /// <summary>Reviewed by a committee, which votes.</summary>
    [JsonStringEnumMemberName("评审")]
    Review = 1,

    /// <summary>The first title, by education and appraisal.</summary>
    [JsonStringEnumMemberName("初次确定")]
    InitialDetermination,

    /// <summary>A title conferred by degree.</summary>
    [JsonStringEnumMemberName("授予")]
    Conferral,
}
