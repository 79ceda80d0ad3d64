using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>One issued document, for whoever files it.</summary>
/// <param name="People">Who stood in it when it was issued.</param>
/// <param name="Pdf">Name in the file vault; empty as long as it is being printed.</param>
/// <param name="Roster">「评审通过人员名册」, name in the file vault.</param>
/// <param name="EffectiveOn">Null for a document issued before releases were recorded.</param>
/// <param name="ReplacedBy">Number of the document in its place.</param>
public sealed record IssuedApproval(
    DocumentId Id, DocumentNumber Number, DateTime IssuedAt, DateOnly? EffectiveOn, int People, string Pdf, string Roster, string Hash, DateTime? RevokedAt, DocumentNumber? ReplacedBy)
{
    public bool IsInForce => RevokedAt is null;
}

/// <summary>「已印发的任职资格文件」 of a notice, revoked ones too, in the order of their numbers.</summary>
public static class IssuedApprovals
{
    public static async Task<IReadOnlyList<IssuedApproval>> OfNoticeAsync(ReviewDb db, NoticeId notice, CancellationToken ct = default)
    {
        var documents = await db.IssuedDocuments.AsNoTracking().Where(document => document.Notice == notice)
            .OrderBy(document => document.Year).ThenBy(document => document.Prefix).ThenBy(document => document.Number).ToListAsync(ct);
        var ids = documents.Select(document => document.Id).ToList();
        var releases = await db.DocumentReleases.AsNoTracking().Where(release => ids.Contains(release.Document)).ToDictionaryAsync(release => release.Document, ct);
        var people = await db.ApprovedCases.AsNoTracking().Where(approved => ids.Contains(approved.Document)).GroupBy(approved => approved.Document)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var numbers = documents.ToDictionary(document => document.Id, document => new DocumentNumber(document.Prefix, document.Year, document.Number));
        return [.. documents.Select(document =>
        {
            var release = releases.GetValueOrDefault(document.Id);
            return new IssuedApproval(
                document.Id, numbers[document.Id], document.IssuedAt, release?.EffectiveOn, release?.People ?? people.GetValueOrDefault(document.Id), document.Pdf, document.Roster, release?.Hash ?? "",
                release?.RevokedAt, release?.ReplacedBy is { } other ? numbers[other] : null);
        })];
    }
}
