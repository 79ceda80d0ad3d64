using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>Annexes 1 and 2 of one version, as they are printed. Who took them is on record: they name people and their telephones.</summary>
public sealed class GetRegistrationSheets(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, RegistrationForms forms)
{
    public sealed record View(RegistrationSheet Form, DirectorySheet Directory);

    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetRegistrationSheets), me).IsRefused || await db.RegistrationAsync(me, id, ct) is not var (committee, registration))
        {
            return null;
        }
        var specialties = await db.Specialties.AsNoTracking().Where(one => one.Registration == id).ToListAsync(ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(GetRegistrationSheets), id.ToString("N"));
        return (await db.SaveAsync(ct)).IsRefused
            ? null
            : new(RegistrationSheet.Of(committee, registration, forms.Open(registration), RegistrationBook.Policy), DirectorySheet.Of(committee.Name, specialties));
    }
}
