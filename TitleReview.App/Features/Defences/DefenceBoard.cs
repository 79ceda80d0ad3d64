using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;

namespace TitleReview.App.Features.Defences;

/// <summary>「候场屏」: rooms and numbers of today, for whoever holds the address. It carries no session and learns no name.</summary>
public sealed class DefenceBoard(IDbContextFactory<ReviewDb> dbs, TimeProvider clock)
{
    /// <param name="Now">The number that defends; null: nobody.</param>
    /// <param name="Waiting">How many wait, the next two among them.</param>
    public sealed record Room(string Name, string Group, string State, int? Now, int? Next, int? AfterNext, int Waiting);

    /// <summary>Null when the address is not, or no more, one of ours.</summary>
    public async Task<IReadOnlyList<Room>?> ShowAsync(string? key, CancellationToken ct)
    {
        if (BoardKey.HashOf(key) is not { } hash)
        {
            return null;
        }
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.DefencePlans.AsNoTracking().SingleOrDefaultAsync(one => one.BoardHash == hash, ct) is not { } plan)
        {
            return null;
        }
        var today = clock.Today();
        // the address is the key, and a rehearsal has one of its own
        var sessions = await db.DefenceSessions.IgnoreQueryFilters().AsNoTracking().Where(one => one.Notice == plan.Notice && one.HeldOn == today).OrderBy(one => one.Room).ThenBy(one => one.StartsAt).ToListAsync(ct);
        var ids = sessions.ConvertAll(one => one.Id);
        var people = (await db.Defences.AsNoTracking().Where(one => ids.Contains(one.Session)).OrderBy(one => one.Position).ToListAsync(ct)).ToLookup(one => one.Session);
        return [.. sessions.Select(session =>
        {
            var waiting = people[session.Id].Where(one => one.Attendance is DefenceAttendance.Waiting or DefenceAttendance.Late).Select(one => (int?)one.Number).ToList();
            return new Room(
                session.Room, session.Group, Core.Kernel.OfficialName.Of(session.State), people[session.Id].FirstOrDefault(one => one.Case == session.Current)?.Number,
                waiting.ElementAtOrDefault(0), waiting.ElementAtOrDefault(1), waiting.Count);
        })];
    }
}
