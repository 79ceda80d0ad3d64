using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「本单位的答辩通知」: a unit sees which of its people are called up, once the office has issued it.</summary>
public sealed class ListCallUps(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    public sealed record Row(CaseId Case, string Name, string Number, string Notice, DateOnly HeldOn, string Room, int Lot, string RemoteMode, bool IsAcknowledged);

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListCallUps), me).IsRefused)
        {
            return null;
        }
        var units = me.Roles.Where(held => held.Role == Role.UnitOfficer).Select(held => held.Organisation).Distinct().ToList();
        var found = from one in db.Defences.AsNoTracking()
                    join file in db.Cases on one.Case equals file.Id
                    join session in db.DefenceSessions on one.Session equals session.Id
                    join person in db.People on file.Applicant equals person.Id
                    join notice in db.Notices on file.Notice equals notice.Id
                    where units.Contains(file.Unit) && db.DefencePlans.Any(plan => plan.Notice == one.Notice && plan.CalledAt != null)
                    orderby session.HeldOn descending, session.Number, one.Position
                    select new { one, file.Id, person.Name, file.Number, notice.Title, session.HeldOn, session.Room };
        var rows = await found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        return new([.. rows.Select(row => new Row(row.Id, row.Name, row.Number, row.Title, row.HeldOn, row.Room, row.one.Number, row.one.RemoteMode, row.one.AcknowledgedAt is not null))], await found.CountAsync(ct));
    }
}
