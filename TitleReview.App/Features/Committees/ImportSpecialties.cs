using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>Makes the directory of one version what the list says, or leaves it as it is.</summary>
public sealed class ImportSpecialties(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    /// <param name="Seen">Of the plan that was shown.</param>
    public sealed record Command(Guid Registration, byte[] File, string Seen);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ImportSpecialties), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.RegistrationAsync(me, command.Registration, ct) is not var (committee, registration) || !me.Holds(Role.CommitteeOffice, committee.Office))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        if (!registration.IsOpenToChange)
        {
            return Verdict.Of(new RegistrationIsElsewhere(registration.State));
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(ImportSpecialties), registration.Id.ToString("N"), command.Seen);
        registration.ChangedAt = clock.UtcNow();
        return await db.SaveAsync(ct, inside: () => PutAsync(db, command, committee, ct));
    }

    // inside, so that the list is compared with what it is going to change
    private async Task<Verdict> PutAsync(ReviewDb db, Command command, Committee committee, CancellationToken ct)
    {
        var known = await db.Specialties.Where(one => one.Registration == command.Registration).ToListAsync(ct);
        var (plan, wanted) = SpecialtyImport.Plan(command.File, committee.Series, known);
        var verdict = plan.WhyNot();
        if (verdict.IsRefused || plan.Seen != command.Seen)
        {
            return verdict.IsRefused ? verdict : Verdict.Of(new PageIsStale());
        }
        var there = known.ToDictionary(one => (one.Series, one.First, one.Second));
        foreach (var one in wanted)
        {
            if (there.Remove(one.Key, out var specialty))
            {
                (specialty.Position, specialty.Code) = (one.Position, one.Code);
            }
            else
            {
                db.Specialties.Add(new Specialty { Id = newId(), Registration = command.Registration, Position = one.Position, Series = one.Series, First = one.First, Second = one.Second, Code = one.Code });
            }
        }
        db.Specialties.RemoveRange(there.Values);
        return Verdict.Allowed;
    }
}
