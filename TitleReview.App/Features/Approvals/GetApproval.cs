using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>One draft with what it would become, or one issued document with what became of it.</summary>
public sealed class GetApproval(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DraftApproval drafts)
{
    /// <param name="Revocation">By which decision the title was revoked; empty: it stands.</param>
    /// <param name="Decision">「处理决定」 of the integrity archive by which it is to be revoked; empty: none.</param>
    public sealed record Person(CaseId Case, string Number, string Name, string Unit, string Revocation, string Decision);

    /// <param name="WhyNotRelease">Of the person who looks.</param>
    public sealed record Draft(
        ApprovalDraftKind Kind, ApprovalDraftState State, string By, DateTime At, string Reason, string Decision, string Note, DocumentId? Target, string TargetNumber, int Version, Verdict WhyNotRelease, Verdict WhyNotCompose);

    /// <param name="Prefecture">As it was typed for this one, with which another in its place begins; empty: nothing was.</param>
    public sealed record Issued(
        DocumentNumber Number, DateTime At, DateOnly? EffectiveOn, string Hash, string DraftedBy, string ReleasedBy, bool IsPrinted, DocumentId? Replaces, string ReplacesNumber, DateTime? RevokedAt, string RevokedFor,
        DocumentId? ReplacedBy, string ReplacedByNumber, Verdict WhyNotReplace, string Prefecture, string IssuingBody);

    /// <param name="Document">As it would be issued or was; null for a revocation, and for a draft that can no longer be composed.</param>
    /// <param name="People">Of a revocation those whose title it is about; of an issued document those who stand in it now.</param>
    public sealed record View(DocumentId Id, string Notice, OrganisationId Office, Draft? Draft, Issued? Issued, ApprovalDocument? Document, IReadOnlyList<Person> People);

    /// <summary>Null when it is not there or not for this person.</summary>
    public async Task<View?> HandleAsync(DocumentId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetApproval), me).IsRefused)
        {
            return null;
        }
        var row = await db.OwnDraftAsync(me, id, ct);
        var document = await db.OwnDocumentAsync(me, id, ct);
        if (document is null && row is null)
        {
            return null;
        }
        var notice = await db.Notices.AsNoTracking().Where(one => one.Id == (document == null ? row!.Notice : document.Notice)).Select(one => new { one.Title, one.Office }).SingleAsync(ct);
        if (document is not null)
        {
            var content = JsonSerializer.Deserialize<ApprovalDocument>(document.Content)!;
            return new(id, notice.Title, notice.Office, null, await IssuedAsync(db, document, ct), content, await PeopleAsync(db, db.ApprovedCases.Where(approved => approved.Document == id).Select(approved => approved.Case), ct));
        }
        var target = row!.Target is { } of ? await NumberAsync(db, of, ct) : "";
        var (composed, whyNot) = await ComposeAsync(db, me, row, target, ct);
        var by = await db.People.Where(person => person.Id == row.DraftedBy).Select(person => person.Name).SingleAsync(ct);
        var draft = new Draft(
            row.Kind, row.State, by, row.DraftedAt, row.Reason, row.Decision, row.Note, row.Target, target, row.Version, ReleaseRules.WhyNotRelease(me, DraftBook.Drafters(row), row.Office, row.State), whyNot);
        return new(id, notice.Title, notice.Office, draft, null, composed, await PeopleAsync(db, db.DraftedApprovalCases.Where(line => line.Draft == id).Select(line => line.Case), ct));
    }

    private async Task<(ApprovalDocument? Document, Verdict WhyNot)> ComposeAsync(ReviewDb db, Actor me, DraftedApproval row, string target, CancellationToken ct)
    {
        if (row.Kind == ApprovalDraftKind.Revoke || row.State is ApprovalDraftState.Released or ApprovalDraftState.Discarded)
        {
            return (null, Verdict.Allowed);
        }
        var request = new ApprovalRequest(row.Notice, await db.SeenCasesAsync(row.Id, ct), row.Prefecture, row.IssuingBody);
        var draft = await drafts.ComposeAsync(db, me, request, new(row.Kind == ApprovalDraftKind.Issue ? nameof(IssueApproval) : nameof(ReplaceApproval), row.Target, target), ct);
        return draft.Verdict.IsRefused ? (null, draft.Verdict) : (draft.Document(await db.NextDocumentAsync(draft.Prefix, draft.Facts!.Year, ct)), draft.Verdict);
    }

    private static async Task<Issued> IssuedAsync(ReviewDb db, IssuedDocument document, CancellationToken ct)
    {
        var release = await db.DocumentReleases.AsNoTracking().SingleOrDefaultAsync(one => one.Document == document.Id, ct);
        var whyNot = Verdict.Of(await db.WhyNotReplaceAsync(document.Id, ct));
        var typed = await db.DraftedApprovals.AsNoTracking().Where(one => one.Id == document.Id).Select(one => new { one.Prefecture, one.IssuingBody }).SingleOrDefaultAsync(ct);
        var (prefecture, body) = (typed?.Prefecture ?? "", typed?.IssuingBody ?? "");
        if (release is null)
        {
            return new(DraftBook.NumberOf(document), document.IssuedAt, null, "", "", "", document.Pdf.Length > 0, null, "", null, "", null, "", whyNot, prefecture, body);
        }
        var names = await db.People.AsNoTracking().Where(person => person.Id == release.DraftedBy || person.Id == release.ReleasedBy).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return new(
            DraftBook.NumberOf(document), document.IssuedAt, release.EffectiveOn, release.Hash, names[release.DraftedBy], names[release.ReleasedBy], document.Pdf.Length > 0,
            release.Replaces, release.Replaces is { } old ? await NumberAsync(db, old, ct) : "", release.RevokedAt, release.RevokedFor,
            release.ReplacedBy, release.ReplacedBy is { } next ? await NumberAsync(db, next, ct) : "", whyNot, prefecture, body);
    }

    private static async Task<string> NumberAsync(ReviewDb db, DocumentId id, CancellationToken ct) =>
        $"{DraftBook.NumberOf(await db.IssuedDocuments.AsNoTracking().SingleAsync(one => one.Id == id, ct))}";

    private static async Task<IReadOnlyList<Person>> PeopleAsync(ReviewDb db, IQueryable<CaseId> cases, CancellationToken ct)
    {
        var rows = await (
            from file in db.Cases.AsNoTracking()
            join person in db.People on file.Applicant equals person.Id
            join unit in db.Organisations on file.Unit equals unit.Id
            where cases.Contains(file.Id)
            orderby file.Number
            select new
            {
                file.Id, file.Number, person.Name, Unit = unit.Name,
                Revoked = db.RevokedTitles.Where(title => title.Case == file.Id).Select(title => title.Decision).FirstOrDefault(),
                Decided = db.IntegrityRecords.Where(record => record.Case == file.Id && record.RevokesTitle && record.LiftedReason == "").OrderByDescending(record => record.At).Select(record => record.Decision).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. rows.Select(row => new Person(row.Id, row.Number, new PersonName(row.Name).Printed, row.Unit, row.Revoked ?? "", row.Revoked is null ? row.Decided ?? "" : ""))];
    }
}
