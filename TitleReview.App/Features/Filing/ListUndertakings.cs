using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>The notices of the person's offices, to choose whose lists and pledges are to be kept.</summary>
public sealed class ListUndertakings(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Row(NoticeId Notice, string Title, int Year, int Staff, int Received);

    /// <returns>Null when the page is not for this person.</returns>
    public async Task<IReadOnlyList<Row>?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListUndertakings), me).IsRefused)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        return await db.Notices.AsNoTracking().Where(notice => offices.Contains(notice.Office)).OrderByDescending(notice => notice.Year).ThenBy(notice => notice.Title)
            .Select(notice => new Row(
                notice.Id, notice.Title, notice.Year,
                db.ListedPeople.Count(person => person.Notice == notice.Id && person.List == Core.Filing.FilingList.Staff), db.SignedPledges.Count(pledge => pledge.Notice == notice.Id)))
            .ToListAsync(ct);
    }
}
