using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「发出答辩通知」: from now on each applicant and his unit see and print it, and whatever changes is told at once.</summary>
public sealed class IssueCallUps(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PlanReading reading)
{
    public sealed record Command(NoticeId Notice, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(IssueCallUps), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.NoticeOfOfficeAsync(me, command.Notice, ct) is not { } notice)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        var known = await reading.OfAsync(db, notice, ct);
        var plan = await db.DefencePlans.SingleOrDefaultAsync(one => one.Notice == notice.Id, ct);
        var verdict = Verdict.Of(
            plan is null || known.Unplaced.Count > 0 || known.Scheduled.Count == 0 ? new CallUpNeedsPlan(known.Unplaced.Count) : null,
            plan is { ClosedAt: not null } ? new DefenceIsClosed() : null,
            plan is not null && (plan.CalledAt is not null || plan.Version != command.Version) ? new PageIsStale() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var now = clock.UtcNow();
        plan!.CalledAt = now;
        foreach (var one in known.Scheduled.Values)
        {
            db.Tell(one, known.Lines[one.Case].File.Applicant, now);
        }
        db.Audit(me.Person, now, nameof(IssueCallUps), notice.Id.ToString(), $"{known.Scheduled.Count} people");
        return await db.SaveAsync(ct);
    }
}
