using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「修改历史」: what a box once held, the newest first.</summary>
public sealed class ListFieldHistory(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FieldStore fields)
{
    public const int PageSize = 10;

    /// <param name="At">UTC.</param>
    /// <param name="Text">As it is shown: a number without its middle. Restoring needs the version alone.</param>
    public sealed record Row(int Version, DateTime At, string Text);

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    /// <summary>Null when there is no such application of this person.</summary>
    public async Task<View?> HandleAsync(CaseId id, FieldKey key, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(ListFieldHistory), me, file).IsRefused)
        {
            return null;
        }
        var (section, row, field) = key;
        var changes = db.FieldChanges.AsNoTracking().Where(change => change.Case == id && change.Section == section && change.Row == row && change.Field == field);
        var shown = await changes.OrderByDescending(change => change.FieldVersion).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var kind = SectionCatalogue.Find(key)?.Kind ?? FieldKind.Text;
        return new View([.. shown.Select(change => new Row(change.FieldVersion, change.At, ShortenedNumber.Of(kind, fields.Open(change))))], await changes.CountAsync(ct));
    }
}
