using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>What a list would do to the directory, line by line; nothing is done.</summary>
public sealed class PreviewSpecialtyImport(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <returns>Null when it is not for this person, or can no longer be changed.</returns>
    public async Task<ImportPlan?> HandleAsync(Guid registration, byte[] file, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        return OperationMatrix.WhyNot(nameof(PreviewSpecialtyImport), me).IsRefused
            || await db.RegistrationAsync(me, registration, ct) is not var (committee, version) || !me.Holds(Role.CommitteeOffice, committee.Office) || !version.IsOpenToChange
            ? null
            : SpecialtyImport.Plan(file, committee.Series, await db.Specialties.AsNoTracking().Where(one => one.Registration == registration).ToListAsync(ct)).Plan;
    }
}
