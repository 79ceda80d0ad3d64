using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「签到」: a member, in his own session, with the code on the screen of the room. Nobody signs in for another.</summary>
public sealed class SignInToMeeting(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, MeetingStore store, WrongCodes wrong)
{
    public sealed record Command(MeetingId Meeting, string Code);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SignInToMeeting), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var now = clock.UtcNow();
        var meeting = await db.MeetingsOfMember(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Meeting, ct);
        var refused = Verdict.Of(
            meeting is null ? new MeetingNotFound()
            : !MeetingFlow.TakesSignIns(meeting.State) ? new MeetingCannotMove(meeting.State)
            : !wrong.MayTry(me.Person, now) ? new CodesWereWrong(WrongCodes.Most)
            : !SignInCode.Matches(command.Code, store.Secret(meeting), meeting.Id, now) ? new CodeIsWrong()
            : null);
        if (refused.IsRefused)
        {
            if (refused.Refusals[0] is CodeIsWrong)
            {
                wrong.Missed(me.Person, now);
            }
            return refused;
        }
        var member = await db.MeetingMembers.SingleAsync(one => one.Meeting == command.Meeting && one.Person == me.Person, ct);
        if (member.IsPresent)
        {
            return Verdict.Allowed;
        }
        db.Audit(me.Person, now, nameof(SignInToMeeting), command.Meeting.ToString(), member.Number.ToString(CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct, async () =>
        {
            await Attendance.ComeAsync(db, member, now, ct);
            return Verdict.Allowed;
        });
    }
}

/// <summary>「签到码不对」</summary>
public sealed record CodeIsWrong() : Refusal("签到码不对或者已经换过，请照会场屏幕上现在显示的六位数字重新输入。");

/// <summary>「签到码输错太多次」</summary>
public sealed record CodesWereWrong(int Most) : Refusal($"签到码连续输错{Most}次，请等一分钟，再照会场屏幕上的数字输入。");
