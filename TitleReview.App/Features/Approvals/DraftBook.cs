using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>The drafts of an office; nobody stands in two at once.</summary>
internal static class DraftBook
{
    /// <summary>Puts a draft down; the caller has written the audit entry.</summary>
    public static Task<Verdict> KeepAsync(this ReviewDb db, DraftedApproval draft, IReadOnlyList<SeenCase> cases, CancellationToken ct) => db.SaveAsync(ct, async () =>
    {
        var chosen = cases.Select(seen => seen.Case).ToList();
        if (await db.CasesInDrafts().AnyAsync(line => chosen.Contains(line), ct))
        {
            return Verdict.Of(new DraftIsUnderWay());
        }
        db.DraftedApprovals.Add(draft);
        db.DraftedApprovalCases.AddRange(cases.Select(seen => new DraftedApprovalCase { Draft = draft.Id, Case = seen.Case, CaseVersion = seen.Version }));
        return Verdict.Allowed;
    });

    public static IQueryable<CaseId> CasesInDrafts(this ReviewDb db) =>
        from line in db.DraftedApprovalCases
        join draft in db.DraftedApprovals on line.Draft equals draft.Id
        where draft.State == ApprovalDraftState.Writing || draft.State == ApprovalDraftState.Awaiting
        select line.Case;

    public static async Task<IReadOnlyList<SeenCase>> SeenCasesAsync(this ReviewDb db, DocumentId draft, CancellationToken ct) =>
        await db.DraftedApprovalCases.AsNoTracking().Where(line => line.Draft == draft).Select(line => new SeenCase(line.Case, line.CaseVersion)).ToListAsync(ct);

    /// <summary>Whoever stands in a document with a title that is not revoked.</summary>
    public static IQueryable<CaseId> StandingIn(this ReviewDb db, DocumentId document) =>
        db.ApprovedCases.Where(approved => approved.Document == document && !db.RevokedTitles.Any(title => title.Case == approved.Case)).Select(approved => approved.Case);

    /// <summary>The draft as its office has it; null for anybody else, whoever stands in it too, and where there is none.</summary>
    public static async Task<DraftedApproval?> OwnDraftAsync(this ReviewDb db, Actor me, DocumentId id, CancellationToken ct) =>
        await db.DraftedApprovals.SingleOrDefaultAsync(draft => draft.Id == id && db.Notices.Any(notice => notice.Id == draft.Notice), ct) is { } draft && me.Holds(Role.CommitteeOffice, draft.Office) ? draft : null;

    /// <summary>The document as its office has it; null for anybody else, and where there is none.</summary>
    public static async Task<IssuedDocument?> OwnDocumentAsync(this ReviewDb db, Actor me, DocumentId id, CancellationToken ct)
    {
        var document = await db.IssuedDocuments.SingleOrDefaultAsync(one => one.Id == id, ct);
        return document is not null && me.Holds(Role.CommitteeOffice, await db.Notices.Where(notice => notice.Id == document.Notice).Select(notice => notice.Office).SingleAsync(ct)) ? document : null;
    }

    public static async Task<Refusal?> WhyNotReplaceAsync(this ReviewDb db, DocumentId document, CancellationToken ct) =>
        await db.DocumentReleases.AsNoTracking().SingleOrDefaultAsync(release => release.Document == document, ct) is not { } release ? new DocumentHasNoRelease()
        : release.RevokedAt is not null ? new DocumentIsRevoked()
        : null;

    /// <summary>Inside the transaction: the document stays and says that it no longer counts; so do its certificates, and what is still being made of them stops.</summary>
    public static async Task MarkRevokedAsync(this ReviewDb db, DocumentId document, string reason, DocumentId? replacedBy, DateTime now, CancellationToken ct)
    {
        var release = await db.DocumentReleases.SingleAsync(one => one.Document == document, ct);
        (release.RevokedAt, release.RevokedFor, release.ReplacedBy) = (now, reason, replacedBy);
        (await db.Certificates.Where(certificate => certificate.Document == document && certificate.VoidAt == null).ToListAsync(ct)).ForEach(certificate => certificate.VoidAt = now);
        if (await db.CertificateBatches.SingleOrDefaultAsync(batch => batch.Document == document && batch.State == CertificateBatchState.Running, ct) is { } batch)
        {
            (batch.State, batch.Lease) = (CertificateBatchState.Stopped, null);
        }
    }

    public static DocumentNumber NumberOf(IssuedDocument document) => new(document.Prefix, document.Year, document.Number);

    public static IReadOnlyCollection<PersonId> Drafters(DraftedApproval draft) => draft.SentBy is { } sender ? [draft.DraftedBy, sender] : [draft.DraftedBy];
}
