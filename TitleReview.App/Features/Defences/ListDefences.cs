using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「答辩」: the notices of an office, with how far the defences are.</summary>
public sealed class ListDefences(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    public sealed record Row(NoticeId Notice, string Title, int Year, int Sessions, int People, bool IsCalled, bool IsClosed);

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListDefences), me).IsRefused)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var found = db.Notices.AsNoTracking().Where(notice => offices.Contains(notice.Office));
        var rows = await found.OrderByDescending(notice => notice.Year).ThenByDescending(notice => notice.PublishedAt).Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .Select(notice => new Row(
                notice.Id, notice.Title, notice.Year, db.DefenceSessions.Count(session => session.Notice == notice.Id), db.Defences.Count(one => one.Notice == notice.Id),
                db.DefencePlans.Any(plan => plan.Notice == notice.Id && plan.CalledAt != null), db.DefencePlans.Any(plan => plan.Notice == notice.Id && plan.ClosedAt != null)))
            .ToListAsync(ct);
        return new(rows, await found.CountAsync(ct));
    }
}
