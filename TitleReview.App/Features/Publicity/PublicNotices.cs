using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>The publicities in units that run today, for anybody who reaches the server: nobody is asked who he is.</summary>
/// <remarks>
/// One that has not begun, one that is over, one whose application was returned or withdrawn, and one that never was are one and the same
/// to the reader: null. What is shown was registered for this purpose, and holds no identity number.
/// </remarks>
public sealed class PublicNotices(IDbContextFactory<ReviewDb> dbs, TimeProvider clock, PolicyStore policies, PublicityStore words)
{
    public const int PageSize = 20;

    public sealed record Row(Guid Id, string Unit, string Name, string Target, DateRange Days);

    public sealed record Found(IReadOnlyList<Row> Rows, int Total);

    public sealed record Notice(PrintedLetter Letter, string Unit, DateRange Days);

    private sealed record Standing
    {
        public required Data.Rows.Publicity Period { get; init; }

        public required string PolicyHash { get; init; }

        public required string Unit { get; init; }
    }

    public async Task<Found> ListAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var running = Running(db);
        var total = await running.CountAsync(ct);
        var rows = await running.OrderBy(one => one.Period.ToOn).ThenBy(one => one.Period.Id).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        return new([.. rows.Select(RowOf)], total);
    }

    public async Task<Notice?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await Running(db).Where(one => one.Period.Id == id).SingleOrDefaultAsync(ct) is not { } found || words.Open(found.Period) is not { } posted)
        {
            return null;
        }
        var policy = await policies.PolicyAsync(db, found.PolicyHash, ct);
        var days = found.Period.Days()!.Value;
        return new(UnitAnnouncement.Show(posted.Person, posted.Text, days, found.Unit, policy.Publicity), found.Unit, days);
    }

    private Row RowOf(Standing one)
    {
        var person = words.Open(one.Period)!.Person;
        return new(one.Period.Id, one.Unit, person.Name, $"{person.Series}系列{person.Specialty}专业{person.Level}", one.Period.Days()!.Value);
    }

    private IQueryable<Standing> Running(ReviewDb db)
    {
        // from the first day 00:00 to the last day 24:00 in Beijing
        var today = clock.Today();
        return from period in db.Publicities.AsNoTracking()
               where period.Kind == PublicityKind.Unit && period.FromOn <= today && period.ToOn >= today && period.Box != ""
               join file in db.Cases on period.Case equals file.Id
               where file.Submissions == period.Submission && file.Stage >= Stage.UnitAudit
               join unit in db.Organisations on file.Unit equals unit.Id
               select new Standing { Period = period, PolicyHash = file.PolicyHash, Unit = unit.Name };
    }
}
