using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Inspection;

/// <summary>「检查」: the notices that can be looked into, of all offices.</summary>
public sealed class ListInspections(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    public sealed record Row(NoticeId Notice, string Title, int Year, string Office, int Draws, int Meetings);

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    /// <param name="filter">Part of the title or of the office's name.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListInspections), me).IsRefused)
        {
            return null;
        }
        var text = filter?.Trim() ?? "";
        var found = from notice in db.Notices.AsNoTracking()
                    join office in db.Organisations on notice.Office equals office.Id
                    where notice.Title.Contains(text) || office.Name.Contains(text)
                    orderby notice.Year descending, notice.Title, notice.Id
                    select new Row(
                        notice.Id, notice.Title, notice.Year, office.Name, db.Draws.Count(draw => draw.Notice == notice.Id && draw.Transcript != null), db.Meetings.Count(meeting => meeting.Notice == notice.Id));
        return new(await found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct), await found.CountAsync(ct));
    }
}
