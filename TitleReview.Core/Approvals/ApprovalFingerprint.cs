using System.Security.Cryptography;
using System.Text;
using TitleReview.Core.FormalReviews;

namespace TitleReview.Core.Approvals;

/// <summary>「文件校验值」: SHA-256 in lower-case hexadecimal over every word of a document; any change gives another.</summary>
public static class ApprovalFingerprint
{
    public static string Of(ApprovalDocument document) => Of(
    [
        .. document.HeadLines, document.Number, document.Title, document.Addressees, document.Body, document.AttachmentNote, document.IssuingBody, document.Date, document.Verification,
        document.Attachment.Title, .. document.Attachment.Columns, .. document.Attachment.Rows.SelectMany(row => row),
    ]);

    public static string Of(QualificationCertificate certificate) => Of([.. certificate.Lines.Where(line => line.Label != "身份证号").SelectMany(line => (string[])[line.Label, line.Value]), certificate.IssuingBody]);

    /// <summary>What is kept of a code: the code itself is on the paper alone.</summary>
    public static string Of(VerificationCode code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Value)));

    // the length before each part: no two contents write the same text
    private static string Of(IEnumerable<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Length).Append(':').Append(part).Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
