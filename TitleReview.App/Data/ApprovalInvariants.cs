using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;

namespace TitleReview.App.Data;

/// <summary>What must hold of documents, certificates and revocations; each as a sentence with its offenders.</summary>
internal static class ApprovalInvariants
{
    public static async Task<IReadOnlyList<(string Sentence, IEnumerable<string> Offenders)>> OfAsync(ReviewDb db, IReadOnlyList<IssuedDocument> documents, Func<string, bool> holds, CancellationToken ct)
    {
        var contents = documents.ToDictionary(document => document.Id);
        var releases = await db.DocumentReleases.AsNoTracking().ToListAsync(ct);
        var certificates = await db.Certificates.AsNoTracking().ToListAsync(ct);
        return
        [
            ("document is what its hash says", releases.Where(release => ApprovalFingerprint.Of(JsonSerializer.Deserialize<ApprovalDocument>(contents[release.Document].Content)!) != release.Hash).Select(release => release.Document.ToString())),
            ("replaced document and its replacement name each other", releases.Where(release => (release.ReplacedBy is { } next && !releases.Exists(other => other.Document == next && other.Replaces == release.Document))
                || (release.Replaces is { } old && !releases.Exists(other => other.Document == old && other.ReplacedBy == release.Document))).Select(release => release.Document.ToString())),
            ("certificate numbers have no gap", certificates.GroupBy(certificate => (certificate.Prefix, certificate.Year)).Where(group => group.Max(certificate => certificate.Number) != group.Count()).Select(group => $"{group.Key.Prefix} {group.Key.Year}")),
            ("certificate file is in the vault", certificates.Where(certificate => certificate.Pdf.Length > 0 && !holds(certificate.Pdf)).Select(certificate => certificate.Id.ToString())),
            ("certificate that stands is of a title that stands", await db.Certificates.Where(certificate => certificate.VoidAt == null
                && (db.RevokedTitles.Any(title => title.Case == certificate.Case) || db.DocumentReleases.Any(release => release.Document == certificate.Document && release.RevokedAt != null)))
                .Select(certificate => certificate.Id.ToString()).ToListAsync(ct)),
            ("revoked title was granted", await db.RevokedTitles.Where(title => !db.ApprovedCases.Any(approved => approved.Case == title.Case)).Select(title => title.Case.ToString()).ToListAsync(ct)),
        ];
    }
}
