using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「任职资格文件」: who may be approved now, what is drafted, what waits for release, what has been issued, and what no longer counts.</summary>
public sealed class ListApprovals(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, ReadyApprovals ready)
{
    public const int PageSize = 20;

    public sealed record Draft(DocumentId Id, ApprovalDraftKind Kind, string Notice, int People, string By, DateTime At, string Note);

    /// <param name="RevokedFor">Empty: in force.</param>
    public sealed record Issued(DocumentId Id, DocumentNumber Number, NoticeId Of, string Notice, int People, DateTime IssuedAt, bool IsPrinted, string RevokedFor, DocumentNumber? ReplacedBy);

    /// <param name="Total">Of the list shown.</param>
    public sealed record View(IReadOnlyList<ReadyApprovals.Group> Groups, IReadOnlyList<Draft> Drafts, IReadOnlyList<Issued> Documents, int Total, IReadOnlyList<OrganisationId> Offices);

    /// <param name="view">One of <see cref="ApprovalViews"/>.</param>
    /// <param name="filter">Part of a notice's title.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? view, string? filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListApprovals), me).IsRefused)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var title = filter?.Trim() ?? "";
        switch (ApprovalViews.Read(view))
        {
            case ApprovalViews.Ready:
                var groups = await ready.OfAsync(db, me, ct);
                return new(groups, [], [], groups.Count, offices);
            case ApprovalViews.Drafts:
                return await DraftsAsync(db, offices, ApprovalDraftState.Writing, title, page, ct);
            case ApprovalViews.Awaiting:
                return await DraftsAsync(db, offices, ApprovalDraftState.Awaiting, title, page, ct);
            case var which:
                return await DocumentsAsync(db, offices, which == ApprovalViews.Revoked, title, page, ct);
        }
    }

    private static async Task<View> DraftsAsync(ReviewDb db, IReadOnlyList<OrganisationId> offices, ApprovalDraftState state, string title, int page, CancellationToken ct)
    {
        var found =
            from draft in db.DraftedApprovals.AsNoTracking()
            join notice in db.Notices on draft.Notice equals notice.Id
            join person in db.People on draft.DraftedBy equals person.Id
            where offices.Contains(draft.Office) && draft.State == state && notice.Title.Contains(title)
            select new { Draft = draft, notice.Title, person.Name };
        var rows = await found.OrderByDescending(one => one.Draft.DraftedAt).ThenBy(one => one.Draft.Id).Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .Select(one => new { one.Draft.Id, one.Draft.Kind, one.Title, one.Name, one.Draft.DraftedAt, one.Draft.Note, People = db.DraftedApprovalCases.Count(line => line.Draft == one.Draft.Id) }).ToListAsync(ct);
        return new([], [.. rows.Select(row => new Draft(row.Id, row.Kind, row.Title, row.People, row.Name, row.DraftedAt, row.Note))], [], await found.CountAsync(ct), offices);
    }

    private static async Task<View> DocumentsAsync(ReviewDb db, IReadOnlyList<OrganisationId> offices, bool isRevoked, string title, int page, CancellationToken ct)
    {
        var found =
            from document in db.IssuedDocuments.AsNoTracking()
            join notice in db.Notices on document.Notice equals notice.Id
            join release in db.DocumentReleases on document.Id equals release.Document into releases
            from release in releases.DefaultIfEmpty()
            where offices.Contains(notice.Office) && notice.Title.Contains(title) && isRevoked == (release != null && release.RevokedAt != null)
            select new { Document = document, Release = release, notice.Title };
        var rows = await found.OrderByDescending(one => one.Document.IssuedAt).ThenByDescending(one => one.Document.Number).Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .Select(one => new { one.Document, one.Release, one.Title, Approved = db.ApprovedCases.Count(approved => approved.Document == one.Document.Id) }).ToListAsync(ct);
        var next = rows.Select(row => row.Release?.ReplacedBy).OfType<DocumentId>().ToList();
        var numbers = (await db.IssuedDocuments.AsNoTracking().Where(document => next.Contains(document.Id)).ToListAsync(ct)).ToDictionary(document => document.Id, DraftBook.NumberOf);
        return new(
            [],
            [],
            [.. rows.Select(row => new Issued(
                row.Document.Id, DraftBook.NumberOf(row.Document), row.Document.Notice, row.Title, row.Release?.People ?? row.Approved, row.Document.IssuedAt, row.Document.Pdf.Length > 0,
                row.Release?.RevokedFor ?? "", row.Release?.ReplacedBy is { } other ? numbers[other] : null))],
            await found.CountAsync(ct),
            offices);
    }
}
