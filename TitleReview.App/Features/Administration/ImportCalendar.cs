using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>Enters all days of a list in one layer, or none of them.</summary>
public sealed class ImportCalendar(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Seen">Of the plan that was shown.</param>
    public sealed record Command(CalendarLayer Layer, byte[] File, string Seen);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ImportCalendar), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (CalendarLayers.WhyNot(me, command.Layer) is { } refusal)
        {
            return Verdict.Of(refusal);
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(ImportCalendar), $"layer {(int)command.Layer}", command.Seen);
        return await db.SaveAsync(ct, inside: () => PutAsync(db, command, ct));
    }

    private static async Task<Verdict> PutAsync(ReviewDb db, Command command, CancellationToken ct)
    {
        var layer = (int)command.Layer;
        var known = await db.CalendarEntries.Where(day => day.Layer == layer).ToDictionaryAsync(day => day.On, ct);
        var (plan, wanted) = CalendarImport.Plan(command.File, known);
        var verdict = plan.WhyNot();
        if (verdict.IsRefused || plan.Seen != command.Seen)
        {
            return verdict.IsRefused ? verdict : Verdict.Of(new PageIsStale());
        }
        foreach (var one in wanted)
        {
            if (known.TryGetValue(one.Day, out var entry))
            {
                (entry.IsWorkday, entry.Name) = (one.IsWorkday, one.Name);
            }
            else
            {
                db.CalendarEntries.Add(new CalendarEntry { Layer = layer, On = one.Day, IsWorkday = one.IsWorkday, Name = one.Name });
            }
        }
        return Verdict.Allowed;
    }
}
