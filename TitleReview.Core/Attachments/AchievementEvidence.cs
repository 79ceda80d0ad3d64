using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Attachments;

/// <summary>「业绩成果佐证材料审查」.</summary>
public static class AchievementEvidence
{
    /// <summary>「单位出具的证明不能作为印证上传。」</summary>
    /// <remarks>Rule SE-07.</remarks>
    public static Finding Check(string attachmentKind, AttachmentsPolicy policy)
    {
        var refused = policy.RefusedForAchievements;
        return refused.Value.Contains(attachmentKind, StringComparer.Ordinal)
            ? new Finding("SE-07", Outcome.Refused, $"{attachmentKind}不能作为实践能力、业绩成果的印证材料，请换用其他材料。", refused.Source, refused.Confidence)
            : new Finding("SE-07", Outcome.Pass, $"{attachmentKind}可以作为实践能力、业绩成果的印证材料。", refused.Source, refused.Confidence);
    }
}
