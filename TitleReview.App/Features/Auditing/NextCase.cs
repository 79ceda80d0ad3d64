using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>「下一件」: the next case of a queue that no colleague has open.</summary>
public sealed class NextCase(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Queue">The queue from behind this case on, to ask for the next but one.</param>
    public sealed record Found(CaseId Id, QueueFilter Queue);

    /// <param name="queue">From behind which place on; after the last case it begins at the first again.</param>
    /// <param name="present">The case that is being left.</param>
    /// <returns>Null when there is no other.</returns>
    public async Task<Found?> HandleAsync(QueueFilter queue, CaseId present, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(NextCase), me).IsRefused)
        {
            return null;
        }
        var now = clock.UtcNow();
        var open = await db.ClaimsAt(now).Where(claim => claim.Person != me.Person).Select(claim => new { claim.Case, claim.Holder }).ToListAsync(ct);
        var mine = me.AuditingRoles().Select(held => held.Organisation).ToHashSet();
        var busy = open.Where(claim => mine.Contains(claim.Holder)).Select(claim => claim.Case).Append(present).ToList();
        var cases = (await db.QueueAsync(me, queue, now, ct)).Select(branch => branch.Where(file => !busy.Contains(file.Id))).ToList();
        var lines = await cases.ReadAsync(queue.EffectiveSort, queue.After, most: 1, ct);
        if (lines.Count == 0 && queue.After is not null)
        {
            lines = await cases.ReadAsync(queue.EffectiveSort, after: null, most: 1, ct);
        }
        return lines is [var next] ? new Found(next.Id, queue with { After = next.Cursor }) : null;
    }
}
