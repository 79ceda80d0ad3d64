using Microsoft.EntityFrameworkCore;

namespace TitleReview.App.Data;

/// <summary>The next number of a word and year. Asked inside the transaction that writes it, where all other writers are shut out: so there is no gap and no double.</summary>
internal static class ApprovalNumbers
{
    public static async Task<int> NextDocumentAsync(this ReviewDb db, string word, int year, CancellationToken ct) =>
        (await db.IssuedDocuments.Where(document => document.Prefix == word && document.Year == year).MaxAsync(document => (int?)document.Number, ct) ?? 0) + 1;

    public static async Task<int> NextCertificateAsync(this ReviewDb db, string word, int year, CancellationToken ct) =>
        (await db.Certificates.Where(certificate => certificate.Prefix == word && certificate.Year == year).MaxAsync(certificate => (int?)certificate.Number, ct) ?? 0) + 1;
}
