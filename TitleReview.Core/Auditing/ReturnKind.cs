using System.Text.Json.Serialization;

namespace TitleReview.Core.Auditing;

/// <summary>「退回事由」. The numbers are stored.</summary>
public enum ReturnKind
{
    [JsonStringEnumMemberName("填写内容须修改")]
    Content = 1,

    [JsonStringEnumMemberName("佐证材料须补正")]
    Evidence = 2,

    [JsonStringEnumMemberName("遮盖须重做")]
    Masking = 3,

    /// <summary>「条件不够，将予以退回。」</summary>
    /// <remarks>Rule EL-10.</remarks>
    [JsonStringEnumMemberName("条件不够")]
    Conditions = 4,
}
