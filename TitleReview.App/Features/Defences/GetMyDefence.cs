using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「我的答辩安排」: whether, when, where and how; never a mark, nor who sits on the panel.</summary>
public sealed class GetMyDefence(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PlanReading reading)
{
    /// <param name="Call">Null: nothing is issued yet, or there is nothing to go to.</param>
    /// <param name="ThingsToBring">With the clause.</param>
    public sealed record View(CaseId Case, string Number, Stage Stage, DefencePlacement Placement, CallUp? Call, Cited<IReadOnlyList<string>> ThingsToBring, DateTime? AcknowledgedAt, int Version);

    /// <returns>Null for whatever is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(GetMyDefence), me, file).IsRefused)
        {
            return null;
        }
        var notice = await db.Notices.AsNoTracking().SingleAsync(one => one.Id == file!.Notice, ct);
        var known = await reading.OfAsync(db, notice, file!, ct);
        var one = known.Scheduled.GetValueOrDefault(id);
        var call = known.Plan?.CalledAt is null ? [] : await CallUpsOf.PeopleAsync(db, known, candidate => candidate.Case == id, ct);
        return new(id, file!.Number, file.Stage, known.Lines[id].Placement, call.Count == 1 ? call[0].Call : null, known.Policy.Defence.ThingsToBring, one?.AcknowledgedAt, one?.Version ?? 0);
    }
}
