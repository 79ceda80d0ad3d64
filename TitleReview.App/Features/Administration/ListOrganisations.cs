using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed class ListOrganisations(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    public sealed record Row(OrganisationId Id, string Name, OrganisationKind Kind, string Parent);

    public sealed record View(IReadOnlyList<Row> Rows, int Total, bool MayCreate);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(string? filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListOrganisations), me).IsRefused)
        {
            return null;
        }
        var found = db.Organisations.AsNoTracking().Where(organisation => string.IsNullOrEmpty(filter) || organisation.Name.Contains(filter));
        var rows = await found
            .OrderBy(organisation => organisation.Kind).ThenBy(organisation => organisation.Name)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .Select(organisation => new Row(
                organisation.Id,
                organisation.Name,
                organisation.Kind,
                db.Organisations.Where(parent => parent.Id == organisation.Parent).Select(parent => parent.Name).FirstOrDefault() ?? ""))
            .ToListAsync(ct);
        return new View(rows, await found.CountAsync(ct), !OperationMatrix.WhyNot(nameof(CreateOrganisation), me).IsRefused);
    }
}
