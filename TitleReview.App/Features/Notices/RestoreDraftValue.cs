using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

public sealed record DraftHasNoSuchPast() : Refusal("没有这一次修改以前的内容，请刷新后再选择。");

/// <summary>Brings back what a value was before a change; the change itself stays in the history.</summary>
public sealed class RestoreDraftValue(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Number">Of the change whose past comes back.</param>
    public sealed record Command(Guid Draft, string Key, int Version, int Number);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RestoreDraftValue), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.NoticeDrafts.SingleOrDefaultAsync(one => one.Id == command.Draft, ct) is not { } draft || !me.Holds(Role.CommitteeOffice, draft.Office))
        {
            return Verdict.Of(new DraftNotFound());
        }
        if (draft.State != DraftState.Writing)
        {
            return Verdict.Of(new DraftIsClosed(draft.Title));
        }
        var row = await db.NoticeDraftValues.SingleOrDefaultAsync(value => value.Draft == draft.Id && value.Key == command.Key, ct);
        var was = await db.NoticeDraftChanges.AsNoTracking().SingleOrDefaultAsync(change => change.Draft == draft.Id && change.Key == command.Key && change.Number == command.Number, ct);
        if (row is null || was is null)
        {
            return Verdict.Of(new DraftHasNoSuchPast());
        }
        if (row.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        DraftHistory.Put(db, draft, row, DraftHistory.ValueOf(was), me, clock.UtcNow(), was.WasEdited);
        await DraftRelease.NoteWriterAsync(db, draft, me, ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(RestoreDraftValue), draft.Id.ToString("N"), string.Create(CultureInfo.InvariantCulture, $"{row.Key} {command.Number}"));
        return await db.SaveAsync(ct);
    }
}
