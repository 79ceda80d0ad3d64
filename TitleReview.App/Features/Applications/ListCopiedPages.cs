using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>The pages of one section that were taken over from an earlier application and have not been found valid yet.</summary>
public sealed class ListCopiedPages(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Row(PageId Id, string Kind);

    /// <summary>Empty also where there is no such application of this person.</summary>
    public async Task<IReadOnlyList<Row>> HandleAsync(CaseId id, string section, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        return OperationMatrix.WhyNot(nameof(ListCopiedPages), me, file).IsRefused
            ? []
            : await db.UnconfirmedPages(id).Where(page => page.Section == section).OrderBy(page => page.Position).Select(page => new Row(page.Id, page.Kind)).ToListAsync(ct);
    }
}
