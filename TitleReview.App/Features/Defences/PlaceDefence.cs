using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「安排或调整答辩场次」 of one person: behind everybody who is in the session already.</summary>
public sealed class PlaceDefence(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, PlanReading reading, DefencePlacements placements)
{
    public const int LongestReason = 200;

    /// <param name="HaveStepOut">Whether the members who must withdraw step out of this one defence.</param>
    /// <param name="Version">0: had no place yet.</param>
    public sealed record Command(CaseId Case, DefenceSessionId Session, string Reason, bool HaveStepOut, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PlaceDefence), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Case, ct);
        var session = await db.DefenceSessions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Session, ct);
        if (file is null || session is null || session.Notice != file.Notice || !DefencePlacements.Stages.Contains(file.Stage) || await db.NoticeOfOfficeAsync(me, file.Notice, ct) is not { } notice)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        var one = await db.Defences.SingleOrDefaultAsync(candidate => candidate.Case == file.Id, ct);
        if ((one?.Version ?? 0) != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var leaving = await reading.MustWithdrawAsync(db, session.Id, file, clock.Today(), ct);
        var verdict = await WhyNotAsync(db, command, file, session, one, leaving, ct);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var (now, remote) = (clock.UtcNow(), (await policies.PolicyOfNoticeAsync(db, notice.Id, ct)).DefencePlaces.RemoteModes.Value[0]);
        var there = await db.Defences.Where(other => other.Session == session.Id).Select(other => new { other.Number, other.Position }).ToListAsync(ct);
        one ??= db.Defences.Add(new ScheduledDefence { Case = file.Id, Notice = notice.Id, RemoteMode = session.IsRemote ? remote : "" }).Entity;
        (one.Session, one.Attendance, one.Note) = (session.Id, DefenceAttendance.Waiting, command.Reason.Trim());
        (one.Number, one.Position, one.AcknowledgedAt) = (there.Select(other => other.Number).DefaultIfEmpty(0).Max() + 1, there.Select(other => other.Position).DefaultIfEmpty(0).Max() + 1, null);
        db.DefenceWithdrawals.AddRange(leaving.Select(member => new DefenceWithdrawal { Case = file.Id, Member = member, Session = session.Id, At = now }));
        if (await db.DefencePlans.AnyAsync(plan => plan.Notice == notice.Id && plan.CalledAt != null, ct))
        {
            db.Tell(one, file.Applicant, now);
        }
        db.Audit(me.Person, now, nameof(PlaceDefence), file.Id.ToString(), $"{session.Number} {leaving.Count} step out");
        return await db.SaveAsync(ct);
    }

    private async Task<Verdict> WhyNotAsync(ReviewDb db, Command command, ReviewCase file, DefenceSession session, ScheduledDefence? one, IReadOnlyList<PersonId> leaving, CancellationToken ct)
    {
        var policy = await policies.PolicyOfNoticeAsync(db, file.Notice, ct);
        var placement = (await placements.OfAsync(db, [file], policy, ct))[file.Id].Placement;
        var isRemote = placement.Mode == DefenceMode.Remote;
        var people = await db.Defences.CountAsync(other => other.Session == session.Id && other.Case != file.Id, ct);
        var left = await db.DefencePanel.CountAsync(member => member.Session == session.Id && !db.DefenceWithdrawals.Any(gone => gone.Case == file.Id && gone.Member == member.Person), ct) - leaving.Count;
        var least = policy.Committees.GroupMinimum;
        return Verdict.Of(
            await db.DefencePlans.AnyAsync(plan => plan.Notice == file.Notice && plan.ClosedAt != null, ct) ? new DefenceIsClosed() : null,
            session.State == DefenceSessionState.Closed ? new SessionIsClosed() : null,
            one is { Attendance: DefenceAttendance.Defending or DefenceAttendance.Heard } ? new DefenceWasHeard(one.Number) : null,
            placement.Mode is DefenceMode.None or DefenceMode.InDrawPool ? new PersonDoesNotDefend(placement.Finding) : isRemote != session.IsRemote ? new SessionDoesNotFit(isRemote, placement.Finding) : null,
            people >= session.Seats ? new SessionIsFull(session.Seats) : null,
            one is not null && command.Reason.Trim().Length is 0 or > LongestReason ? new MoveNeedsReason() : null,
            leaving.Count > 0 && !command.HaveStepOut ? new PanelMustWithdraw(leaving.Count, Recusals.Source)
            : left < least.Value ? new PanelIsTooSmall(left, least.Value, least.Source)
            : null);
    }
}
