using DocumentFormat.OpenXml.Wordprocessing;
using TitleReview.Core.Approvals;

namespace TitleReview.App.Documents.Word;

/// <summary>「任职资格文件」 as a Word file, with the issuer's red head.</summary>
public static class ApprovalWord
{
    public static byte[] Of(ApprovalDocument document) => WordPage.Of(document.Title,
    [
        .. WordText.Mark(document.HeadLines),
        WordText.Number(document.Number),
        WordText.Title(document.Title, linesBefore: 2),
        WordText.Addressee(document.Addressees),
        WordText.Body(document.Body),
        WordText.AttachmentNote(document.AttachmentNote),
        .. WordText.Signed(document.IssuingBody.Length > 0 ? [document.IssuingBody, document.Date] : [document.Date]),
        .. WordList.Of(document.Attachment),
        .. document.Verification.Length > 0 ? [WordText.Body(document.Verification)] : Array.Empty<Paragraph>(),
    ]);
}
