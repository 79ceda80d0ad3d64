using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>Puts a draft aside for good. It stays in the list, and nothing comes of it.</summary>
public sealed class DiscardDraft(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(Guid Draft, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(DiscardDraft), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await DraftFile.FindAsync(db, me, command.Draft, ct) is not { Draft: var draft })
        {
            return Verdict.Of(new DraftNotFound());
        }
        var verdict = Verdict.Of(draft.State != DraftState.Writing ? new DraftIsClosed(draft.Title) : null, draft.Version != command.Version ? new PageIsStale() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        draft.State = DraftState.Discarded;
        db.Audit(me.Person, clock.UtcNow(), nameof(DiscardDraft), draft.Id.ToString("N"));
        return await db.SaveAsync(ct);
    }
}
