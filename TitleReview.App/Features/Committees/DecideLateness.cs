using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

public sealed record RegistrationIsNotLate() : Refusal("该备案登记没有逾期，不需要作逾期处理。");

/// <summary>「若未按规定时间报备，将取消…」: what comes of lateness is decided by the centre, with a reason, never by itself (TW-07).</summary>
public sealed class DecideLateness(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(Guid Registration, LatenessDecision Decision, string Reason, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(DecideLateness), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.RegistrationAsync(me, command.Registration, ct) is not var (committee, registration) || !Enum.IsDefined(command.Decision))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        var call = await db.RegistrationCalls.AsNoTracking().SingleOrDefaultAsync(one => one.Id == registration.Call, ct);
        var rosterOn = await RosterFilings.ReceivedOnAsync(db, committee.Office, call, ct);
        var verdict = registration.Version != command.Version ? Verdict.Of(new PageIsStale())
            : Verdict.Of(RegistrationBook.IsLate(RegistrationBook.Timing(committee.Seat, registration, rosterOn, call, clock.Today())) ? null : new RegistrationIsNotLate())
                .And(RegistrationGate.WhyNotDecide(registration, command.Reason));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var now = clock.UtcNow();
        registration.Decide(me, now, command.Decision, command.Reason.Trim());
        db.Audit(me.Person, now, nameof(DecideLateness), registration.Id.ToString("N"), $"{command.Decision}");
        return await db.SaveAsync(ct);
    }
}
