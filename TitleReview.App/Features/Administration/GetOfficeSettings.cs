using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>What one's own committee's office says of itself, and when it reminds.</summary>
public sealed class GetOfficeSettings(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Offices">All in which this person works.</param>
    public sealed record View(OrganisationId Office, IReadOnlyList<(OrganisationId Id, string Name)> Offices, OfficeDetails Details);

    /// <summary>Null when the page is not for this person.</summary>
    /// <param name="office">Null: the first.</param>
    public async Task<View?> HandleAsync(OrganisationId? office, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetOfficeSettings), me).IsRefused)
        {
            return null;
        }
        var own = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        if (office is { } asked && !own.Contains(asked))
        {
            return null;
        }
        var names = await db.Organisations.AsNoTracking().Where(one => own.Contains(one.Id)).OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync(ct);
        var shown = office ?? own[0];
        return new View(shown, [.. names.Select(one => (one.Id, one.Name))], await db.OfficeDetailsAsync(shown, ct));
    }
}
