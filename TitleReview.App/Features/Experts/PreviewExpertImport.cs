using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>What a list would do to the pool, row by row; nothing is done.</summary>
public sealed class PreviewExpertImport(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, ExpertStore store)
{
    /// <param name="Plan">Null before a file is chosen.</param>
    public sealed record View(IReadOnlyList<(OrganisationId Id, string Name)> Offices, ImportPlan? Plan);

    /// <summary>Null when it is not for this person.</summary>
    /// <param name="office">Null, with an empty file: only which offices there are.</param>
    public async Task<View?> HandleAsync(OrganisationId? office, byte[] file, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PreviewExpertImport), me).IsRefused || (office is { } one && !me.Holds(Role.CommitteeOffice, one)))
        {
            return null;
        }
        var own = me.Offices(Role.CommitteeOffice);
        var names = await db.Organisations.AsNoTracking().Where(organisation => own.Contains(organisation.Id)).OrderBy(organisation => organisation.Name).Select(organisation => new { organisation.Id, organisation.Name }).ToListAsync(ct);
        var plan = office is { } pool ? ExpertImport.Plan(file, await db.PoolExperts.AsNoTracking().Where(expert => expert.Office == pool).ToListAsync(ct), store, clock.Today()).Plan : null;
        return new View([.. names.Select(organisation => (organisation.Id, organisation.Name))], plan);
    }
}
