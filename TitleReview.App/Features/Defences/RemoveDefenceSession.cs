using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「删除答辩场次」 in which nobody has a place.</summary>
public sealed class RemoveDefenceSession(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(NoticeId Notice, DefenceSessionId Session, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RemoveDefenceSession), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.NoticeOfOfficeAsync(me, command.Notice, ct) is not { } notice
            || await db.DefenceSessions.SingleOrDefaultAsync(one => one.Id == command.Session && one.Notice == notice.Id, ct) is not { } session)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        var people = await db.Defences.CountAsync(one => one.Session == session.Id, ct);
        var verdict = Verdict.Of(
            session.Version != command.Version ? new PageIsStale() : null,
            session.State != DefenceSessionState.Planned ? new SessionHasBegun() : null,
            people > 0 ? new SessionHasPeople(people) : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        db.DefencePanel.RemoveRange(await db.DefencePanel.Where(one => one.Session == session.Id).ToListAsync(ct));
        db.DefenceSessions.Remove(session);
        db.Audit(me.Person, clock.UtcNow(), nameof(RemoveDefenceSession), session.Id.ToString(), $"{session.Number}");
        return await db.SaveAsync(ct);
    }
}
