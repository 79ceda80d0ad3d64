using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>Begins the next version with what stood in the last one, its directory included. The last one holds on until its own last day.</summary>
public sealed class RenewRegistration(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, RegistrationForms forms)
{
    public async Task<Verdict> HandleAsync(CommitteeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RenewRegistration), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.CommitteeAsync(me, id, ct) is not { } committee || !me.Holds(Role.CommitteeOffice, committee.Office))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        if (RegistrationGate.WhyNotRenew(committee) is { IsRefused: true } early)
        {
            return early;
        }
        var (last, now) = (committee.Registrations[^1], clock.UtcNow());
        var next = new CommitteeRegistration { Id = newId(), Committee = id, Number = last.Number + 1, Call = await db.LastCallAsync(ct), Prefecture = last.Prefecture, ChangedAt = now };
        next.SetLevels(last.Levels);
        forms.Put(next, forms.Open(last));
        db.CommitteeRegistrations.Add(next);
        foreach (var one in await db.Specialties.AsNoTracking().Where(one => one.Registration == last.Id).ToListAsync(ct))
        {
            db.Specialties.Add(new Specialty { Id = newId(), Registration = next.Id, Position = one.Position, Series = one.Series, First = one.First, Second = one.Second, Code = one.Code });
        }
        db.Audit(me.Person, now, nameof(RenewRegistration), id.ToString(), next.Number.ToString(CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct);
    }
}
