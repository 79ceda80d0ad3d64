using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

public sealed class RemoveRegistrationScan(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public async Task<Verdict> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RemoveRegistrationScan), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.RegistrationScans.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } scan
            || await db.RegistrationAsync(me, scan.Registration, ct) is not var (committee, registration)
            || !me.Holds(Role.CommitteeOffice, committee.Office))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        if (!registration.IsOpenToChange)
        {
            return Verdict.Of(new RegistrationIsElsewhere(registration.State));
        }
        db.RegistrationScans.Remove(scan);
        db.Audit(me.Person, clock.UtcNow(), nameof(RemoveRegistrationScan), registration.Id.ToString("N"), $"{scan.Kind}");
        return await db.SaveAsync(ct);
    }
}
