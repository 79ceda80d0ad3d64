using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record NothingToCopy() : Refusal("没有找到可以沿用的申报，请从“我的申报”中重新选择。");

/// <summary>「沿用以前的申报」: opens a draft that already holds what an earlier application of one's own says and the new notice asks for too.</summary>
/// <remarks>Pages are the same files in the vault, unanswered, and marked until somebody finds them still valid.</remarks>
public sealed class CopyApplication(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies, FieldStore fields)
{
    public sealed record Command(NoticeId Notice, CaseId From);

    public async Task<StartApplication.Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CopyApplication), me) is { IsRefused: true } refused)
        {
            return new(refused, default);
        }
        var notice = await db.Notices.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.Notice, ct);
        var from = await db.Cases.AsNoTracking().SingleOrDefaultAsync(file => file.Id == command.From && file.Applicant == me.Person, ct);
        if (notice is null || from is null)
        {
            return new(Verdict.Of(notice is null ? new NoticeNotFound() : null, from is null ? new NothingToCopy() : null), default);
        }

        var id = new CaseId(newId());
        var (copy, now) = (await ReadAsync(db, from, notice, ct), clock.UtcNow());
        db.ApplicationRows.AddRange(copy.Rows.Select(row => new ApplicationRow { Case = id, Section = row.Section, Row = row.Row }));
        foreach (var (key, value) in copy.Values)
        {
            await fields.PutAsync(db, id, key, value, version: 0, me.Person, now, newId(), ct);
        }
        foreach (var ((page, row), index) in copy.Pages.Select((page, index) => (page, index)))
        {
            var taken = EvidencePage.Upload(new(newId()), id, Role.Applicant, page.Section, row, page.Kind, index + 1, page.Original, page.View, page.Geometry, page.Secrecy, page.LooksBlurred);
            db.Pages.Add(taken);
            db.CopiedPages.Add(new CopiedPage { Page = taken.Id, From = page.Id });
        }
        db.Audit(me.Person, now, nameof(CopyApplication), id.ToString(), $"from {from.Id}, {copy.Values.Count} values, {copy.Pages.Count} pages");
        return new(await db.SaveAsync(ct, () => NewDraft.OpenAsync(db, policies, notice, me, id, now, ct)), id);
    }

    private async Task<ApplicationCopy> ReadAsync(ReviewDb db, ReviewCase from, Notice notice, CancellationToken ct) => ApplicationCopy.Of(
        await fields.ReadFormAsync(db, from.Id, ct),
        await db.Pages.AsNoTracking().Where(page => page.Case == from.Id && page.RemovedAt == null).OrderBy(page => page.Position).ToListAsync(ct),
        await policies.PolicyOfNoticeAsync(db, notice.Id, ct));
}
