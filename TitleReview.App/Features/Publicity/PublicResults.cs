using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>The results that are on display today, for anybody who reaches the server. Only what was registered for this purpose is shown.</summary>
public sealed class PublicResults(IDbContextFactory<ReviewDb> dbs, TimeProvider clock, PublicityStore words)
{
    public const int PageSize = 50;

    /// <param name="Telephone">Of whoever receives objections; empty: not entered.</param>
    public sealed record Row(PublicResult Person, string Notice, DateRange Days, string Telephone);

    public sealed record Found(IReadOnlyList<Row> Rows, int Total);

    public async Task<Found> ListAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var today = clock.Today();
        var running = from period in db.StandingPublicities().AsNoTracking()
                      where period.Kind == PublicityKind.Result && period.FromOn <= today && period.ToOn >= today && period.Box != ""
                      join file in db.Cases on period.Case equals file.Id
                      where file.Submissions == period.Submission && (file.Stage == Stage.ResultPublicity || file.Stage == Stage.Approved)
                      join notice in db.Notices on file.Notice equals notice.Id
                      orderby notice.PublishedAt, file.Number
                      select new { Period = period, notice.Title, notice.Office };
        var total = await running.CountAsync(ct);
        var rows = await running.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var telephones = new Dictionary<OrganisationId, string>();
        foreach (var office in rows.Select(row => row.Office).Distinct())
        {
            telephones[office] = (await db.OfficeDetailsAsync(office, ct)).Contact.Supervision;
        }
        return new([.. rows.Select(row => new Row(words.OpenResult(row.Period)!, row.Title, row.Period.Days()!.Value, telephones[row.Office]))], total);
    }
}
