using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>「任职资格文件」 and certificates.</summary>
public static partial class Urls
{
    /// <summary>Open to whoever has a certificate or document in hand; it stands in the QR code on the paper, so it never changes.</summary>
    public const string CertificateLookup = "/certificates";

    public const string MyCertificates = "/my-certificates";

    public static string CertificateCode(string code) => $"{CertificateLookup}?code={code}";

    /// <summary>A draft, and under the same id the document that it became.</summary>
    public static string Approval(DocumentId document) => $"{Approvals}/{document}";

    /// <summary>「撤销任职资格」, ready for whoever a decision is about.</summary>
    public static string Revocation(DocumentId document) => $"{Approval(document)}#revoke";

    /// <param name="view">drafts, awaiting, issued or revoked; empty: who may be approved now.</param>
    public static string ApprovalsOf(string view) => view.Length > 0 ? $"{Approvals}?view={view}" : Approvals;

    public static string Certificates(DocumentId document) => $"{Approval(document)}/certificates";

    public static string CertificatePdf(Guid certificate) => $"/files/certificates/{certificate:N}.pdf";

    /// <param name="kind">csv or json.</param>
    public static string RegionalExport(NoticeId notice, string kind) => $"/files/regional/{notice}.{kind}";
}
