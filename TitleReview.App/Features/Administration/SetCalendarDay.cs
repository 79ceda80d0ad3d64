using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record CalendarDayNeedsName() : Refusal("请填写这一天的名称，如“古尔邦节”“调休上班”。");

public sealed record CalendarLayerIsUnknown() : Refusal("请选择放假安排的发布机关。");

public sealed record CalendarDayIsOutOfRange() : Refusal($"日期不正确，请填写{SetCalendarDay.FirstYear}年至{SetCalendarDay.LastYear}年之间的日期。");

/// <summary>Names one day a workday or a day of rest; the higher layer wins.</summary>
public sealed class SetCalendarDay(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    internal const int FirstYear = 1949;
    internal const int LastYear = 2999;

    /// <param name="Version">As it was on the page; 0 where this layer did not name the day.</param>
    public sealed record Command(CalendarLayer Layer, DateOnly Day, bool IsWorkday, string Name, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SetCalendarDay), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (layer, name) = ((int)command.Layer, command.Name.Trim());
        var entry = await db.CalendarEntries.SingleOrDefaultAsync(day => day.Layer == layer && day.On == command.Day, ct);
        var verdict = Verdict.Of(
            CalendarLayers.WhyNot(me, command.Layer),
            command.Day.Year is >= FirstYear and <= LastYear ? null : new CalendarDayIsOutOfRange(),
            name.Length == 0 ? new CalendarDayNeedsName() : null,
            (entry?.Version ?? 0) == command.Version ? null : new PageIsStale());
        if (verdict.IsRefused)
        {
            return verdict;
        }

        if (entry is null)
        {
            db.CalendarEntries.Add(new CalendarEntry { Layer = layer, On = command.Day, IsWorkday = command.IsWorkday, Name = name });
        }
        else
        {
            (entry.IsWorkday, entry.Name) = (command.IsWorkday, name);
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(SetCalendarDay), $"{layer} {command.Day:yyyy-MM-dd}", command.IsWorkday ? "WORK" : "OFF");
        return await db.SaveAsync(ct);
    }
}
