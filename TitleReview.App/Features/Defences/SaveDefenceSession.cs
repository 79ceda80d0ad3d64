using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「设定答辩场次」: a new one, or another arrangement of one in which nobody has a place yet.</summary>
public sealed class SaveDefenceSession(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies)
{
    /// <param name="Id">Null: a new one.</param>
    public sealed record Command(NoticeId Notice, DefenceSessionId? Id, SessionDraft Draft, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveDefenceSession), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.NoticeOfOfficeAsync(me, command.Notice, ct) is not { } notice)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        var sessions = await db.DefenceSessions.Where(one => one.Office == notice.Office && (one.Notice == notice.Id || one.HeldOn == command.Draft.HeldOn)).ToListAsync(ct);
        var session = sessions.Find(one => one.Id == command.Id && one.Notice == notice.Id);
        var verdict = await WhyNotAsync(db, notice, session, command, sessions, ct);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var plan = await db.PlanToChangeAsync(notice, ct);
        if (session is null)
        {
            var number = sessions.Where(one => one.Notice == notice.Id).Select(one => one.Number).DefaultIfEmpty(0).Max() + 1;
            session = db.DefenceSessions.Add(new DefenceSession { Id = new(newId()), Notice = plan.Notice, Office = notice.Office, Number = number }).Entity;
        }
        Write(session, command.Draft);
        await SeatAsync(db, session, command.Draft.Panel, ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveDefenceSession), session.Id.ToString(), $"{session.Number} {command.Draft.Panel.Count} members");
        return await db.SaveAsync(ct);
    }

    private async Task<Verdict> WhyNotAsync(ReviewDb db, Notice notice, DefenceSession? session, Command command, IReadOnlyList<DefenceSession> sessions, CancellationToken ct)
    {
        if (command.Id is not null && session is null)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        if (session is not null && session.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var others = sessions.Where(one => one.Id != command.Id).ToList();
        var ids = others.ConvertAll(one => one.Id);
        var panels = (await db.DefencePanel.AsNoTracking().Where(one => ids.Contains(one.Session)).ToListAsync(ct)).ToLookup(one => one.Session, one => new PanelSeat(one.Person, "", one.IsHead));
        var people = session is null ? 0 : await db.Defences.CountAsync(one => one.Session == session.Id, ct);
        var wanted = command.Draft.Panel.Select(seat => seat.Person).Distinct().ToList();
        var experts = await db.Assignments.InForceOn(clock.Today()).Where(one => one.Role == Role.Expert && one.Organisation == notice.Office && wanted.Contains(one.Person)).Select(one => one.Person).Distinct().CountAsync(ct);
        return Verdict.Of(
            await db.DefencePlans.AnyAsync(plan => plan.Notice == notice.Id && plan.ClosedAt != null, ct) ? new DefenceIsClosed() : null,
            session is { State: not DefenceSessionState.Planned } ? new SessionHasBegun() : null,
            people > 0 ? new SessionHasPeople(people) : null,
            experts < wanted.Count || wanted.Count < command.Draft.Panel.Count ? new PanelMemberNotFound() : null)
            .And(SessionRules.WhyNot(command.Draft, [.. others.Select(one => one.Draft([.. panels[one.Id]]))], clock.Today(), await policies.PolicyOfNoticeAsync(db, notice.Id, ct)));
    }

    private static void Write(DefenceSession session, SessionDraft draft)
    {
        (session.HeldOn, session.StartsAt, session.Minutes, session.Seats) = (draft.HeldOn, draft.StartsAt, draft.Minutes, draft.Seats);
        (session.Room, session.Group, session.Specialties, session.IsRemote) = (draft.Room, draft.Group, string.Join('、', draft.Specialties), draft.IsRemote);
    }

    private static async Task SeatAsync(ReviewDb db, DefenceSession session, IReadOnlyList<PanelSeat> panel, CancellationToken ct)
    {
        var seated = await db.DefencePanel.Where(one => one.Session == session.Id).ToListAsync(ct);
        db.DefencePanel.RemoveRange(seated.Where(one => !panel.Any(seat => seat.Person == one.Person)));
        foreach (var (seat, number) in panel.Select((seat, i) => (seat, i + 1)))
        {
            var member = seated.Find(one => one.Person == seat.Person) ?? db.DefencePanel.Add(new DefencePanelMember { Session = session.Id, Person = seat.Person }).Entity;
            (member.Number, member.IsHead) = (number, seat.IsHead);
        }
    }
}
