using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「安排评审会」: days, place and the draw its members come from; as often as it is changed before signing in begins.</summary>
public sealed class PlanMeeting(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, DrawStore draws)
{
    /// <param name="Meeting">Null: a new one.</param>
    public sealed record Command(
        MeetingId? Meeting, NoticeId Notice, DrawId? Draw, DateOnly HeldOn, DateOnly LastOn, string Place, string Agenda, bool CountsRecused, DateOnly? FiledOn, int Version);

    /// <param name="Meeting">Null when refused.</param>
    public sealed record Result(Verdict Verdict, MeetingId? Meeting);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var verdict = OperationMatrix.WhyNot(nameof(PlanMeeting), me);
        if (verdict.IsRefused)
        {
            return new(verdict, null);
        }
        var meeting = command.Meeting is { } known ? await db.MeetingsOf(me).SingleOrDefaultAsync(one => one.Id == known, ct) : null;
        var notice = await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Notice, ct);
        verdict = Verdict.Of(
            command.Meeting is not null && meeting is null ? new MeetingNotFound() : null,
            notice is null || !me.Holds(Role.CommitteeOffice, notice.Office) ? new MeetingNeedsNotice() : null,
            meeting is not null && meeting.Version != command.Version ? new PageIsStale() : null,
            meeting is not null && meeting.State != MeetingState.Preparing ? new MeetingCannotMove(meeting.State) : null)
            .And(MeetingPlanning.WhyNot(command.HeldOn, command.LastOn, command.FiledOn, command.Place, command.Agenda, clock.Today()));
        var drawn = await DrawnAsync(db, command, ct);
        verdict = verdict.And(drawn.Verdict);
        if (verdict.IsRefused)
        {
            return new(verdict, null);
        }

        if (meeting is null)
        {
            meeting = new ReviewMeeting { Id = new(newId()), Office = notice!.Office, Notice = notice.Id, Place = "" };
            db.Meetings.Add(meeting);
        }
        (meeting.HeldOn, meeting.LastOn, meeting.Place, meeting.CountsRecused, meeting.FiledOn) = (command.HeldOn, command.LastOn, command.Place.Trim(), command.CountsRecused, command.FiledOn);
        meeting.Agenda = string.Join('\n', MeetingFlow.Steps(command.Agenda.Trim().Length > 0 ? command.Agenda : MeetingFlow.DefaultAgenda));
        db.Audit(me.Person, clock.UtcNow(), nameof(PlanMeeting), meeting.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{command.HeldOn:yyyy-MM-dd} {drawn.Members.Count} {command.Draw}"));
        var saved = await db.SaveAsync(ct, async () =>
        {
            await SeatAsync(db, meeting, command.Draw, drawn.Members, ct);
            return Verdict.Allowed;
        });
        return new(saved, saved.IsRefused ? null : meeting.Id);
    }

    private async Task<(IReadOnlyList<DrawnMember> Members, Verdict Verdict)> DrawnAsync(ReviewDb db, Command command, CancellationToken ct)
    {
        if (command.Draw is null)
        {
            return ([], Verdict.Allowed);
        }
        var draw = await db.Draws.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Draw && one.Notice == command.Notice && one.Kind == DrawKind.Committee && one.State == DrawState.Drawn, ct);
        if (draw is null)
        {
            return ([], Verdict.Of(new MeetingNeedsDraw()));
        }
        var members = await DrawnMembers.OfAsync(db, draws, draw, ct);
        var without = members.Where(member => member.Person is null).Select(member => member.Name).ToList();
        return (members, Verdict.Of(without.Count > 0 ? new MembersNeedAccounts(string.Join("、", without)) : null));
    }

    // a draw or a replacement gives other members: whoever stays keeps what was said of him
    private static async Task SeatAsync(ReviewDb db, ReviewMeeting meeting, DrawId? draw, IReadOnlyList<DrawnMember> drawn, CancellationToken ct)
    {
        var seated = await db.MeetingMembers.AsNoTracking().Where(member => member.Meeting == meeting.Id).OrderBy(member => member.Number).ToListAsync(ct);
        var isSame = meeting.Draw == draw && seated.Select(member => (PersonId?)member.Person).SequenceEqual(drawn.Select(member => member.Person));
        meeting.Draw = draw;
        if (isSame)
        {
            return;
        }
        await db.AttendanceMoves.Where(move => move.Meeting == meeting.Id).ExecuteDeleteAsync(ct);
        await db.MeetingMembers.Where(member => member.Meeting == meeting.Id).ExecuteDeleteAsync(ct);
        var chairs = seated.Where(member => member.IsChair).Select(member => member.Person).ToHashSet();
        db.MeetingMembers.AddRange(drawn.Select((member, i) => new MeetingMember
        {
            Meeting = meeting.Id,
            Person = member.Person!.Value,
            Number = i + 1,
            Group = member.Group,
            IsHead = member.IsHead,
            IsChair = chairs.Contains(member.Person.Value),
        }));
        meeting.Chair = drawn.Any(member => member.Person == meeting.Chair) ? meeting.Chair : null;
    }
}
