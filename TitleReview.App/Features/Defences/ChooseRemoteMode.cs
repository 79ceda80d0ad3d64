using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「其它地（州、市）随机抽取，采用视频或电话答辩」: which of the two, person by person.</summary>
public sealed class ChooseRemoteMode(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    public sealed record Command(CaseId Case, string Mode, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ChooseRemoteMode), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.Defences.SingleOrDefaultAsync(candidate => candidate.Case == command.Case, ct) is not { } one || await db.NoticeOfOfficeAsync(me, one.Notice, ct) is null)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        var modes = (await policies.PolicyOfNoticeAsync(db, one.Notice, ct)).DefencePlaces.RemoteModes;
        var plan = await db.DefencePlans.AsNoTracking().SingleAsync(candidate => candidate.Notice == one.Notice, ct);
        var verdict = Verdict.Of(
            one.Version != command.Version ? new PageIsStale() : null,
            plan.ClosedAt is not null ? new DefenceIsClosed() : null,
            one.RemoteMode.Length == 0 ? new DefenceIsOnSite() : modes.Value.Contains(command.Mode, StringComparer.Ordinal) ? null : new RemoteModeIsUnknown(string.Join("、", modes.Value), modes.Source),
            one.Attendance is DefenceAttendance.Defending or DefenceAttendance.Heard ? new DefenceWasHeard(one.Number) : null);
        if (verdict.IsRefused || one.RemoteMode == command.Mode)
        {
            return verdict;
        }
        var now = clock.UtcNow();
        (one.RemoteMode, one.AcknowledgedAt) = (command.Mode, null);
        if (plan.CalledAt is not null)
        {
            db.Tell(one, await db.Cases.Where(file => file.Id == one.Case).Select(file => file.Applicant).SingleAsync(ct), now);
        }
        db.Audit(me.Person, now, nameof(ChooseRemoteMode), one.Case.ToString());
        return await db.SaveAsync(ct);
    }
}
