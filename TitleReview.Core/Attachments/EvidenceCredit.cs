using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Attachments;

/// <summary>「佐证材料的效力」: what is claimed without sound evidence is not counted.</summary>
public static class EvidenceCredit
{
    /// <summary>「漏传、错传、不上传者一律视为无相关材料，因此所造成的后果由申报人自行承担。」</summary>
    /// <param name="claim">What the row claims, for example 县级先进.</param>
    /// <param name="mark">What the reviewer found; a file that was never uploaded is <see cref="EvidenceMark.Missing"/>.</param>
    /// <param name="submissionsLeft">How often the applicant may still submit.</param>
    /// <remarks>Rule SE-02.</remarks>
    public static Finding Check(string claim, EvidenceMark mark, int submissionsLeft, AttachmentsPolicy policy)
    {
        var absent = policy.AbsentIsUncounted;
        return mark switch
        {
            EvidenceMark.Sound => Say(Outcome.Pass, $"“{claim}”的佐证材料有效。"),
            EvidenceMark.Missing => Say(Outcome.Refused, $"“{claim}”没有上传佐证材料，视为没有相关材料，不予计入，后果由申报人自行承担。"),
            _ => Say(
                Outcome.Refused,
                $"“{claim}”的佐证材料{OfficialName.Of(mark)}，视为没有相关材料；{(submissionsLeft > 0 ? $"可以退回补正，还可提交{submissionsLeft}次。" : "提交次数已用完，不予计入。")}"),
        };

        Finding Say(Outcome outcome, Wording sentence) => new("SE-02", outcome, sentence, absent.Source, absent.Confidence);
    }
}
