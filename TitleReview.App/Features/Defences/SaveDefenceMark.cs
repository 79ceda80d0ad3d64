using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「答辩评分」, kept as it is typed; it counts when the session is closed.</summary>
public sealed class SaveDefenceMark(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Number">「答辩序号」; a panel knows nobody by anything else.</param>
    /// <param name="Mark">Empty: the mark was cleared.</param>
    /// <param name="Version">0: had given none yet.</param>
    public sealed record Command(DefenceSessionId Session, int Number, PanelMark Mark, int Version);

    /// <param name="Version">The version that the mark has now.</param>
    public sealed record Result(Verdict Verdict, int Version);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveDefenceMark), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, command.Version);
        }
        if (await db.PanelPlaceAsync(me, command.Session, ct) is not { Member: not null, Session: var session }
            || await db.Defences.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Session == session.Id && candidate.Number == command.Number, ct) is not { } one)
        {
            return new(Verdict.Of(new DefenceNotFound()), command.Version);
        }
        var mark = await db.DefenceMarks.SingleOrDefaultAsync(candidate => candidate.Case == one.Case && candidate.Member == me.Person, ct);
        var verdict = Verdict.Of(
            await db.DefenceWithdrawals.AnyAsync(gone => gone.Case == one.Case && gone.Member == me.Person, ct) ? new PanelMemberNotFound()
            : (mark?.Version ?? 0) != command.Version ? new PageIsStale()
            : null)
            .And(MarkRules.WhyNotSave(command.Mark, one.Attendance, session.State, (await policies.PolicyOfNoticeAsync(db, session.Notice, ct)).Defence));
        if (verdict.IsRefused || mark?.Mark == command.Mark)
        {
            return new(verdict, command.Version);
        }
        mark ??= db.DefenceMarks.Add(new DefenceMark { Case = one.Case, Member = me.Person }).Entity;
        (mark.Session, mark.Hundredths, mark.Agrees) = (session.Id, command.Mark.Hundredths, command.Mark.Agrees);
        // never what was given: the log is read by people who must not know
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveDefenceMark), one.Case.ToString());
        // a session that is being closed meanwhile changes no more
        var saved = await db.SaveAsync(ct, async () => Verdict.Of(await db.DefenceSessions.AnyAsync(other => other.Id == session.Id && other.State == DefenceSessionState.Closed, ct) ? new SessionIsClosed() : null));
        return new(saved, saved.IsRefused ? command.Version : mark.Version);
    }
}
