using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「主持答辩」: the next one, the clock, and the end, by the head of the panel or the office's secretary.</summary>
public sealed class ConductDefence(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PlanReading reading)
{
    public const int MostMinutes = 60;

    /// <param name="Minutes">For an extension.</param>
    public sealed record Command(DefenceSessionId Session, DefenceStep Step, int Minutes, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ConductDefence), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.PanelPlaceAsync(me, command.Session, ct) is not { MayConduct: true, Session: var session })
        {
            return Verdict.Of(new DefenceNotFound());
        }
        if (session.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var now = clock.UtcNow();
        var current = await db.Defences.SingleOrDefaultAsync(one => one.Case == session.Current, ct);
        var next = command.Step != DefenceStep.Call ? null : await db.Defences
            .Where(one => one.Session == session.Id && (one.Attendance == DefenceAttendance.Waiting || one.Attendance == DefenceAttendance.Late)).OrderBy(one => one.Position).FirstOrDefaultAsync(ct);
        var verdict = command.Step == DefenceStep.Call ? await WhyNotCallAsync(db, session, current, next, ct) : Verdict.Of(
            current is null ? new NobodyIsDefending() : null,
            command.Step == DefenceStep.Extend && command.Minutes is < 1 or > MostMinutes ? new ExtensionIsOff(MostMinutes) : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        Take(command, session, current, next, now);
        db.Audit(me.Person, now, nameof(ConductDefence), session.Id.ToString(), $"{command.Step} {(next ?? current)!.Number}");
        return await db.SaveAsync(ct);
    }

    private static void Take(Command command, DefenceSession session, ScheduledDefence? current, ScheduledDefence? next, DateTime now)
    {
        session.Timer = command.Step switch
        {
            DefenceStep.Call => DefenceTimer.Start(now, session.Minutes),
            DefenceStep.Pause => session.Timer.Pause(now),
            DefenceStep.Resume => session.Timer.Resume(now),
            DefenceStep.Extend => session.Timer.Extend(now, command.Minutes),
            DefenceStep.Finish => default,
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.Step, message: null),
        };
        if (command.Step == DefenceStep.Call)
        {
            (session.State, session.Current, next!.Attendance) = (DefenceSessionState.Running, next.Case, DefenceAttendance.Defending);
        }
        else if (command.Step == DefenceStep.Finish)
        {
            (session.Current, current!.Attendance) = (null, DefenceAttendance.Heard);
        }
    }

    private async Task<Verdict> WhyNotCallAsync(ReviewDb db, DefenceSession session, ScheduledDefence? current, ScheduledDefence? next, CancellationToken ct)
    {
        var verdict = Verdict.Of(
            session.State == DefenceSessionState.Closed ? new SessionIsClosed() : null,
            session.HeldOn > clock.Today() ? new SessionIsLater(session.HeldOn) : null,
            current is not null ? new SomebodyIsDefending(current.Number) : next is null ? new NobodyIsWaiting() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        // declared since the lot was drawn
        var file = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == next!.Case, ct);
        var leaving = await reading.MustWithdrawAsync(db, session.Id, file, clock.Today(), ct);
        return Verdict.Of(leaving.Count > 0 ? new PanelMustWithdraw(leaving.Count, Recusals.Source) : null);
    }
}
