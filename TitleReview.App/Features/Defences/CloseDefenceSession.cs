using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「结束答辩场次」: everybody was heard or is absent, and every mark is given; from then on nothing of it changes.</summary>
public sealed class CloseDefenceSession(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(DefenceSessionId Session, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CloseDefenceSession), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.PanelPlaceAsync(me, command.Session, ct) is not { MayConduct: true, Session: var session })
        {
            return Verdict.Of(new DefenceNotFound());
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(CloseDefenceSession), session.Id.ToString());
        // counted when nobody else may write, so that no mark is changed behind it
        return await db.SaveAsync(ct, async () =>
        {
            var people = await db.Defences.AsNoTracking().Where(one => one.Session == session.Id).OrderBy(one => one.Number).ToListAsync(ct);
            var heard = await DefenceOutcomes.HeardAsync(db, session.Notice, ct);
            var current = people.Find(one => one.Attendance == DefenceAttendance.Defending);
            var waiting = people.Count(one => one.Attendance is DefenceAttendance.Waiting or DefenceAttendance.Late);
            var unmarked = people.Where(one => one.Attendance == DefenceAttendance.Heard && !heard[one.Case].IsComplete).Select(one => $"{one.Number}号").ToList();
            var verdict = Verdict.Of(
                session.State == DefenceSessionState.Closed ? new SessionIsClosed() : session.Version != command.Version ? new PageIsStale() : null,
                current is not null ? new SomebodyIsDefending(current.Number) : null,
                waiting > 0 ? new PeopleAreWaiting(waiting) : null,
                unmarked.Count > 0 ? new MarksAreMissing(string.Join("、", unmarked)) : null);
            if (!verdict.IsRefused)
            {
                session.State = DefenceSessionState.Closed;
            }
            return verdict;
        });
    }
}
