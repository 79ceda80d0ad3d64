using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>The days that authorities have named in a year. Every deadline in working days is counted by them, so everybody may see them.</summary>
public sealed class ListCalendar(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Row(CalendarLayer Layer, DateOnly Day, bool IsWorkday, string Name, int Version);

    /// <param name="Warnings">What has not been entered for the year.</param>
    /// <param name="MaySet">The layers that this person keeps.</param>
    public sealed record View(int Year, IReadOnlyList<Row> Rows, IReadOnlyList<string> Warnings, IReadOnlyList<CalendarLayer> MaySet);

    /// <summary>Null when the page is not for this person.</summary>
    /// <param name="year">Null: this year.</param>
    public async Task<View?> HandleAsync(int? year, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListCalendar), me).IsRefused)
        {
            return null;
        }
        var shown = Math.Clamp(year ?? clock.Today().Year, SetCalendarDay.FirstYear, SetCalendarDay.LastYear);
        var (first, last) = (new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31));
        var rows = await db.CalendarEntries.AsNoTracking()
            .Where(day => first <= day.On && day.On <= last)
            .OrderBy(day => day.On).ThenBy(day => day.Layer)
            .Select(day => new Row((CalendarLayer)day.Layer, day.On, day.IsWorkday, day.Name, day.Version))
            .ToListAsync(ct);
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        return new View(shown, rows, calendar.Warnings(new DateRange(first, last)), CalendarLayers.Of(me));
    }
}
