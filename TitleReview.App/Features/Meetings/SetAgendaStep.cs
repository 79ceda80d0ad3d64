using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「进入议程」: the step that the screen of the room shows.</summary>
public sealed class SetAgendaStep(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(MeetingId Meeting, int Step, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SetAgendaStep), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var meeting = await db.MeetingsOf(me).SingleOrDefaultAsync(one => one.Id == command.Meeting, ct);
        if (meeting is null || meeting.Version != command.Version || !MeetingFlow.TakesSignIns(meeting.State))
        {
            return Verdict.Of(meeting is null ? new MeetingNotFound() : meeting.Version != command.Version ? new PageIsStale() : new MeetingCannotMove(meeting.State));
        }
        meeting.Step = Math.Clamp(command.Step, 0, Math.Max(0, MeetingFlow.Steps(meeting.Agenda).Count - 1));
        db.Audit(me.Person, clock.UtcNow(), nameof(SetAgendaStep), meeting.Id.ToString(), meeting.Step.ToString(CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct);
    }
}
