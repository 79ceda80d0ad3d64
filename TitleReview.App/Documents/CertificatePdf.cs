using TitleReview.Core.Approvals;

namespace TitleReview.App.Documents;

/// <summary>「任职资格证书」 as PDF, one or many in one file.</summary>
public sealed class CertificatePdf(DocumentPrinter printer)
{
    // beyond this many pages the structure tags cost more than the rest of the print
    private const int Tagged = 100;

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(IReadOnlyList<QualificationCertificate> certificates, CancellationToken ct = default) => printer.PrintAsync<CertificatesView>(
        QualificationCertificate.Title,
        new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(CertificatesView.Certificates)] = certificates },
        certificates.Count <= Tagged,
        ct);
}
