using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「登记迟到或缺席」 with the reason. Who is late comes last; who was absent and comes after all is late.</summary>
public sealed class RecordAttendance(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int LongestReason = 200;

    /// <param name="IsAbsent">Otherwise late.</param>
    public sealed record Command(DefenceSessionId Session, int Number, bool IsAbsent, string Reason, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RecordAttendance), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.PanelPlaceAsync(me, command.Session, ct) is not { MayConduct: true, Session: var session }
            || await db.Defences.SingleOrDefaultAsync(candidate => candidate.Session == session.Id && candidate.Number == command.Number, ct) is not { } one)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        // called, and not there: as long as nobody has marked
        var isMarked = await db.DefenceMarks.AnyAsync(mark => mark.Case == one.Case && (mark.Hundredths != null || mark.Agrees != null), ct);
        var verdict = Verdict.Of(
            one.Version != command.Version ? new PageIsStale() : null,
            session.State == DefenceSessionState.Closed ? new SessionIsClosed() : null,
            one.Attendance == DefenceAttendance.Heard || (one.Attendance == DefenceAttendance.Defending && isMarked) ? new DefenceWasHeard(one.Number) : null,
            command.Reason.Trim().Length is 0 or > LongestReason ? new AttendanceNeedsReason() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        if (one.Attendance == DefenceAttendance.Defending)
        {
            (session.Current, session.Timer) = (null, default);
        }
        (one.Attendance, one.Note) = (command.IsAbsent ? DefenceAttendance.Absent : DefenceAttendance.Late, command.Reason.Trim());
        one.Position = command.IsAbsent ? one.Position : await db.Defences.Where(other => other.Session == session.Id).MaxAsync(other => other.Position, ct) + 1;
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordAttendance), one.Case.ToString(), $"{one.Attendance}");
        return await db.SaveAsync(ct);
    }
}
