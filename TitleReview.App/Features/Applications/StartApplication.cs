using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Opens a draft for the signed-in applicant under a notice; recommended by the unit that the applicant is registered with. It begins with the personal record.</summary>
public sealed class StartApplication(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies, PersonalRecords records, FieldStore fields)
{
    public sealed record Result(Verdict Verdict, CaseId Case);

    public async Task<Result> HandleAsync(NoticeId noticeId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(StartApplication), me) is { IsRefused: true } refused)
        {
            return new(refused, default);
        }
        if (await db.Notices.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == noticeId, ct) is not { } notice)
        {
            return new(Verdict.Of(new NoticeNotFound()), default);
        }

        var id = new CaseId(newId());
        var now = clock.UtcNow();
        foreach (var (box, value) in (await records.ReadAsync(db, me.Person, ct)).Boxes)
        {
            await fields.PutAsync(db, id, new FieldKey(SectionCatalogue.Basic, 0, box), value, version: 0, me.Person, now, newId(), ct);
        }
        db.Audit(me.Person, now, nameof(StartApplication), id.ToString());
        return new(await db.SaveAsync(ct, () => NewDraft.OpenAsync(db, policies, notice, me, id, now, ct)), id);
    }
}
