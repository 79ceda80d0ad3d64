using TitleReview.Core.Approvals;

namespace TitleReview.App.Documents;

/// <summary>「任职资格证书」 as PDF, one or many in one file.</summary>
public sealed class CertificatePdf(DocumentPrinter printer)
{
    // beyond this many pages the structure tags cost more than the rest of the print
    private const int Tagged = 100;

    public static Printable Of(IReadOnlyList<QualificationCertificate> certificates) =>
        Printable.Of<CertificatesView>(QualificationCertificate.Title, certificates.Count <= Tagged, (nameof(CertificatesView.Certificates), certificates));

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public Task<byte[]> PrintAsync(IReadOnlyList<QualificationCertificate> certificates, CancellationToken ct = default) => printer.PrintAsync(Of(certificates), ct);
}
