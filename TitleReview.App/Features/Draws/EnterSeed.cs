using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>「录入种子」 by a supervisor in person. The value lies encrypted until the draw, and nobody can change it.</summary>
public sealed class EnterSeed(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DrawStore store)
{
    /// <param name="Source">Counted from 1.</param>
    public sealed record Command(DrawId Draw, int Source, string Value);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(EnterSeed), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var now = clock.UtcNow();
        db.Audit(me.Person, now, nameof(EnterSeed), command.Draw.ToString(), $"source {command.Source}");
        // decided when nobody else may write: which of the two supervisors somebody is depends on who was before
        return await db.SaveAsync(ct, async () =>
        {
            var draw = await db.DrawsOf(me, Role.DrawSupervisor).AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Draw, ct);
            if (draw?.Frozen is null || command.Source < 1)
            {
                return Verdict.Of(draw is null || command.Source < 1 ? new DrawNotFound() : new DrawNeedsFrozenPool());
            }
            if (draw.State != DrawState.Frozen)
            {
                return Verdict.Of(new DrawIsOver());
            }
            var pool = DrawReading.ReadFrozen(CanonicalDraw.Bytes(draw.Frozen))!;
            var rows = await db.DrawSeeds.AsNoTracking().Where(entry => entry.Draw == draw.Id).OrderBy(entry => entry.Source).ToListAsync(ct);
            var by = rows.Find(row => row.Person == me.Person)?.By ?? rows.Select(row => row.By).Distinct().Count() + 1;
            var verdict = Verdict.Of(
                command.Source > pool.Sources.Count ? new DrawNotFound() : null,
                by > 2 ? new SupervisorsAreTwo() : null,
                draw.PreparedBy == me.Person ? new SupervisorPreparedDraw() : null);
            if (!verdict.IsRefused)
            {
                verdict = SeedRules.WhyNotEnter(pool, [.. rows.Select(store.Entry)], command.Source, by, command.Value.Trim(), DrawForm.Time(now));
            }
            if (!verdict.IsRefused)
            {
                db.DrawSeeds.Add(new DrawSeedEntry
                {
                    Draw = draw.Id,
                    Source = command.Source,
                    By = by,
                    Person = me.Person,
                    ValueBox = store.SealValue(draw.Id, command.Source, command.Value.Trim()),
                    EnteredAt = now,
                });
            }
            return verdict;
        });
    }
}
