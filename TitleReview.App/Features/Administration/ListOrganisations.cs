using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>The tree of organisations from the top down, or one branch of it; with a filter, those whose name contains it, each with what stands above it.</summary>
public sealed class ListOrganisations(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="Path">Those above it, the topmost first.</param>
    /// <param name="Depth">Below the top of what is listed; 0 in the list of a search.</param>
    /// <param name="Beneath">How many stand directly under it.</param>
    public sealed record Row(
        OrganisationId Id, string Name, OrganisationKind Kind, OrganisationNature Nature, string? Division, string Place, OrganisationId? ParentId, string Parent,
        IReadOnlyList<string> Path, int Depth, int Beneath, bool IsClosed, int Version);

    public sealed record Choice(OrganisationId Id, string Name);

    /// <param name="MayChange">Whether this person registers, corrects, moves and closes organisations.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<Choice> Organisations, bool MayChange);

    /// <summary>Null when the page is not for this person.</summary>
    /// <param name="under">The top of the branch; null: the whole tree.</param>
    public async Task<View?> HandleAsync(string? filter, int page, CancellationToken ct, OrganisationId? under = null)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListOrganisations), me).IsRefused)
        {
            return null;
        }
        var tree = new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(ct));
        var found = string.IsNullOrWhiteSpace(filter)
            ? tree.FromTheTop(under)
            : [.. tree.FromTheTop(top: null).Where(one => one.Organisation.Name.Contains(filter.Trim(), StringComparison.OrdinalIgnoreCase)).Select(one => one with { Depth = 0 })];
        return new View(
            [.. found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).Select(one => RowOf(tree, one))],
            found.Count,
            [.. tree.ByName.Select(one => new Choice(one.Id, one.Name))],
            !OperationMatrix.WhyNot(nameof(CreateOrganisation), me).IsRefused);
    }

    private static Row RowOf(OrganisationTree tree, OrganisationTree.Node node)
    {
        var one = node.Organisation;
        var path = tree.PathTo(one);
        return new(
            one.Id, one.Name, one.Kind, one.Nature, one.Division, OrganisationRules.Place(one.Division), one.Parent, path.LastOrDefault(""), path,
            node.Depth, tree.Beneath(one.Id), one.ClosedAt is not null, one.Version);
    }
}
