using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

public sealed class ListDrafts(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Row(Guid Id, DraftKind Kind, string Title, string Template, DraftState State, NoticeId? Published, string By, DateTime StartedAt, int Edited);

    /// <param name="Key">As <see cref="StartDraft"/> takes it.</param>
    /// <param name="IsWhole">Whether applications were judged by it; from any other document some values are still missing.</param>
    public sealed record Template(string Key, string Title, bool IsWhole);

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<Template> Templates, int NextYear);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListDrafts), me).IsRefused)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).ToList();
        var rows = await db.NoticeDrafts.AsNoTracking().Where(draft => offices.Contains(draft.Office))
            .OrderBy(draft => draft.State).ThenByDescending(draft => draft.StartedAt)
            .Select(draft => new Row(
                draft.Id, draft.Kind, draft.Title, draft.Template, draft.State, draft.Published, draft.ByName, draft.StartedAt,
                db.NoticeDraftValues.Count(value => value.Draft == draft.Id && value.IsEdited)))
            .ToListAsync(ct);
        var notices = await db.Notices.AsNoTracking().Where(notice => offices.Contains(notice.Office)).OrderByDescending(notice => notice.Year).ThenBy(notice => notice.Title).ToListAsync(ct);
        return new View(
            rows,
            [
                .. notices.Select(notice => new Template(notice.Id.ToString(), $"{notice.Title}（本办公室已发布）", IsWhole: true)),
                .. PolicyCatalogue.Templates.Select(pack => new Template(pack.Id, pack.Document, PolicyCatalogue.Judging.Contains(pack.Id))),
            ],
            clock.Today().Year);
    }
}
