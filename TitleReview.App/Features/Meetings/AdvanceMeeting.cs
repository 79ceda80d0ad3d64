using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「推进评审会」: from signing in to the end. Nothing opens while a light is red.</summary>
public sealed class AdvanceMeeting(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, MeetingStore store, MeetingMeter meter)
{
    public sealed record Command(MeetingId Meeting, MeetingState To, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(AdvanceMeeting), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var meeting = await db.MeetingsOf(me).SingleOrDefaultAsync(one => one.Id == command.Meeting, ct);
        if (meeting is null || meeting.Version != command.Version)
        {
            return Verdict.Of(meeting is null ? new MeetingNotFound() : new PageIsStale());
        }
        var now = clock.UtcNow();
        if (command.To == MeetingState.SigningIn)
        {
            meeting.CodeBox = store.SealSecret(meeting.Id, [.. newId().ToByteArray(), .. newId().ToByteArray()]);
        }
        db.Audit(me.Person, now, nameof(AdvanceMeeting), meeting.Id.ToString(), $"{meeting.State} → {command.To}");
        return await db.SaveAsync(ct, async () =>
        {
            // asked when nobody else may write: who leaves at this moment is not counted
            var verdict = await WhyNotAsync(db, meeting, command.To, ct);
            if (!verdict.IsRefused)
            {
                await MoveAsync(db, meeting, command.To, now, ct);
            }
            return verdict;
        });
    }

    private async Task<Verdict> WhyNotAsync(ReviewDb db, ReviewMeeting meeting, MeetingState to, CancellationToken ct)
    {
        var lights = to == MeetingState.InSession ? (await meter.ReadAsync(db, meeting, ct)).Lights : [];
        var members = await db.MeetingMembers.CountAsync(member => member.Meeting == meeting.Id, ct);
        var declared = await db.DeclaredVotes.CountAsync(vote => vote.Meeting == meeting.Id, ct);
        var all = await db.AgendaItems.CountAsync(item => item.Meeting == meeting.Id, ct);
        return MeetingFlow.WhyNotMove(meeting, to, lights, members, all - declared, clock.Today());
    }

    // whoever goes out for the break signs in again with the code of the room; so it is known who came back
    private static async Task MoveAsync(ReviewDb db, ReviewMeeting meeting, MeetingState to, DateTime now, CancellationToken ct)
    {
        meeting.State = to;
        if (to is MeetingState.Adjourned or MeetingState.Closed or MeetingState.Preparing)
        {
            var present = await db.MeetingMembers.Where(member => member.Meeting == meeting.Id && member.SignedInAt != null && member.LeftAt == null).ToListAsync(ct);
            await Attendance.LeaveAsync(db, present, now, ct);
        }
        if (to is MeetingState.Closed)
        {
            await ServiceRecord.CountAsync(db, meeting, ct);
        }
    }
}
