using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>What a list of days would do to one layer of the calendar, line by line; nothing is done.</summary>
public sealed class PreviewCalendarImport(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="MaySet">The layers that this person keeps.</param>
    /// <param name="Plan">Null without a file.</param>
    public sealed record View(IReadOnlyList<CalendarLayer> MaySet, ImportPlan? Plan);

    /// <summary>Null when it is not for this person.</summary>
    /// <param name="file">Empty: only which layers there are.</param>
    public async Task<View?> HandleAsync(CalendarLayer layer, byte[] file, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PreviewCalendarImport), me).IsRefused)
        {
            return null;
        }
        var known = await db.CalendarEntries.AsNoTracking().Where(day => day.Layer == (int)layer).ToDictionaryAsync(day => day.On, ct);
        var plan = file.Length == 0 ? null
            : CalendarLayers.WhyNot(me, layer) is { } refusal ? ImportPlan.Refused(refusal)
            : CalendarImport.Plan(file, known).Plan;
        return new View(CalendarLayers.Of(me), plan);
    }
}
