using TitleReview.Core.FormalReviews;
using TitleReview.Core.Publicity;

namespace TitleReview.Core.Approvals;

/// <summary>「任职资格文件」: what it says, line by line; how it is laid out is decided where it is printed.</summary>
/// <param name="HeadLines">「发文机关标志」</param>
/// <param name="Number">「发文字号」</param>
/// <param name="Addressees">「主送机关」, with its colon.</param>
/// <param name="AttachmentNote">「附件说明」, with the word 附件.</param>
/// <param name="IssuingBody">「发文机关署名」; empty where only the date is printed.</param>
/// <param name="Date">「成文日期」</param>
public sealed record ApprovalDocument(
    IReadOnlyList<string> HeadLines,
    string Number,
    string Title,
    string Addressees,
    string Body,
    string AttachmentNote,
    string IssuingBody,
    string Date,
    PrintedList Attachment)
{
    /// <summary>「验证码」 with where to enter it, under the attached list; empty before it is issued.</summary>
    public string Verification { get; init; } = "";

    public static string VerificationOf(VerificationCode code) => $"验证码：{code}。可在单位内网的“证书和文件查询”页面核验本文件是否有效。";
}
