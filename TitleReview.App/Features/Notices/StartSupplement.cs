using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>Begins a supplement to a published notice, with all that the notice and its supplements say.</summary>
public sealed class StartSupplement(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies)
{
    public sealed record Command(NoticeId Notice);

    public async Task<StartDraft.Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(StartSupplement), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, default);
        }
        if (await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Notice, ct) is not { } notice || !me.Holds(Role.CommitteeOffice, notice.Office))
        {
            return new(Verdict.Of(new OperationNotFound()), default);
        }
        var last = await db.NoticeSupplements.Where(one => one.Notice == notice.Id).OrderByDescending(one => one.Number).Select(one => one.PolicyHash).FirstOrDefaultAsync(ct);
        var present = await policies.PolicyAsync(db, last ?? notice.PolicyHash, ct);
        var draft = new NoticeDraft
        {
            Id = newId(),
            Office = notice.Office,
            Kind = DraftKind.Supplement,
            Title = $"关于《{notice.Title}》的补充通知",
            Number = "",
            Template = notice.Title,
            Changes = notice.Id,
            State = DraftState.Writing,
            By = me.Person,
            ByName = me.Name,
            StartedAt = clock.UtcNow(),
        };
        db.NoticeDrafts.Add(draft);
        await DraftRelease.NoteWriterAsync(db, draft, me, ct);
        db.NoticeDraftValues.AddRange(DraftedPolicy.Parse(present.Frozen).Values.Values.Select(value => DraftFile.RowOf(draft.Id, value)));
        db.Audit(me.Person, clock.UtcNow(), nameof(StartSupplement), notice.Id.ToString(), draft.Id.ToString("N"));
        return new(await db.SaveAsync(ct), draft.Id);
    }
}
