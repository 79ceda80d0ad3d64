using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>「核准备案」 by the regional centre; from today, and for three years at most.</summary>
public sealed class ApproveRegistration(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Until">The last day on which the committee may review by it.</param>
    public sealed record Command(Guid Registration, DateOnly Until, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ApproveRegistration), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.RegistrationAsync(me, command.Registration, ct) is not var (committee, registration))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        var (today, call) = (clock.Today(), await db.RegistrationCalls.AsNoTracking().SingleOrDefaultAsync(one => one.Id == registration.Call, ct));
        var rosterOn = await RosterFilings.ReceivedOnAsync(db, committee.Office, call, ct);
        var isLate = RegistrationBook.IsLate(RegistrationBook.Timing(committee.Seat, registration, rosterOn, call, today));
        var verdict = registration.Version == command.Version
            ? RegistrationGate.WhyNotApprove(registration, command.Until, today, isLate, RegistrationBook.Policy)
            : Verdict.Of(new PageIsStale());
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var now = clock.UtcNow();
        registration.Approve(me, now, command.Until);
        db.Audit(me.Person, now, nameof(ApproveRegistration), registration.Id.ToString("N"), command.Until.ToString("O", CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct);
    }
}
