using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>What the frame of every page says to whoever has entered a rehearsal.</summary>
public sealed class GetRehearsing(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <returns>Its title; empty for whoever is in none.</returns>
    public async Task<string> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        return OperationMatrix.WhyNot(nameof(GetRehearsing), me).IsRefused || db.Rehearsal is not { } inside
            ? ""
            : await db.Rehearsals.Where(one => one.Id == inside).Select(one => one.Title).SingleAsync(ct);
    }
}
