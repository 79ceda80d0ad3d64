using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Masking;

/// <summary>The kinds as the editor offers them: name, key, colour of the frame. The fill is black whatever the kind.</summary>
internal static class MaskKinds
{
    public static IReadOnlyList<(MaskKind Kind, string Title, string Key, string Colour)> All { get; } =
    [
        (MaskKind.Name, "姓名", "1", "#c1121f"),
        (MaskKind.Unit, "工作单位", "2", "#0b5ed7"),
        (MaskKind.Seal, "单位公章", "3", "#a3420b"),
        (MaskKind.Eyes, "眼部", "4", "#6f1d9b"),
        (MaskKind.Secret, "涉密", "5", "#0f6b4f"),
        (MaskKind.Other, "其他", "6", "#475467"),
    ];
}
