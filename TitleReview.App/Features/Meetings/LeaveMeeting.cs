using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「离场」: by the member, or by the office of a member who has gone. With too few left the meeting stands still by itself, and a vote that is open is void.</summary>
public sealed class LeaveMeeting(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, MeetingRoll rolls, PolicyStore policies)
{
    /// <param name="Number">Of the member in the meeting; null: whoever asks.</param>
    public sealed record Command(MeetingId Meeting, int? Number);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(LeaveMeeting), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var known = command.Number is null ? db.MeetingsOfMember(me) : db.MeetingsOf(me);
        var meeting = await known.SingleOrDefaultAsync(one => one.Id == command.Meeting, ct);
        var member = await db.MeetingMembers.SingleOrDefaultAsync(
            one => one.Meeting == command.Meeting && (command.Number == null ? one.Person == me.Person : one.Number == command.Number), ct);
        if (meeting is null || member is not { IsPresent: true })
        {
            return Verdict.Of(meeting is null || member is null ? new MeetingNotFound() : new MemberIsNotPresent(member.Number));
        }
        var now = clock.UtcNow();
        var policy = await policies.PolicyOfNoticeAsync(db, meeting.Notice, ct);
        db.Audit(me.Person, now, nameof(LeaveMeeting), meeting.Id.ToString(), member.Number.ToString(CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct, async () =>
        {
            await db.Entry(meeting).ReloadAsync(ct);
            var before = await rolls.OfAsync(db, meeting.Id, file: null, ct);
            var staying = before with { Present = [.. before.Present.Where(person => person != member.Person)] };
            await Attendance.LeaveAsync(db, [member], now, ct);
            // CM-06 holds as long as the meeting lasts, not at its beginning alone
            if (meeting.State == MeetingState.InSession && MeetingLegality.LosesQuorum(staying, policy.Meetings))
            {
                meeting.State = MeetingState.Adjourned;
            }
            return Verdict.Allowed;
        });
    }
}

/// <summary>「成员不在场」</summary>
public sealed record MemberIsNotPresent(int Number) : Refusal($"{Number}号成员现在不在场，请刷新页面查看签到情况。");
