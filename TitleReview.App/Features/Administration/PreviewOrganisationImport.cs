using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>What a list of organisations would do, line by line; nothing is done.</summary>
public sealed class PreviewOrganisationImport(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <summary>Null when it is not for this person.</summary>
    /// <param name="file">Empty: only whether the page is for this person.</param>
    public async Task<ImportPlan?> HandleAsync(byte[] file, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        return OperationMatrix.WhyNot(nameof(PreviewOrganisationImport), me).IsRefused ? null : OrganisationImport.Plan(file, await db.Organisations.AsNoTracking().ToListAsync(ct)).Plan;
    }
}
