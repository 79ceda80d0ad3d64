using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.Bench.Looks;

/// <summary>A year of applications with their pages, each of them looked at.</summary>
internal static class LookWorld
{
    private const int CasesAtOnce = 100;

    private static readonly DateTime _at = new(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc);

    public static async Task BuildAsync(IDbContextFactory<ReviewDb> dbs, int cases, int pagesOfACase, int drafts, CancellationToken ct)
    {
        var policy = PolicyCatalogue.Load("party-school-2023");
        var unit = new Organisation { Id = new(Guid.NewGuid()), Name = "博斯腾县委党校", Kind = OrganisationKind.Unit };
        var notice = new Notice { Id = new(Guid.NewGuid()), PolicyId = policy.Id, PolicyHash = policy.Hash, Title = policy.Title, Year = policy.Year, Office = unit.Id, PublishedAt = _at };
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            await db.UpgradeAsync(ct);
            db.Organisations.Add(unit);
            db.FrozenPolicies.Add(new FrozenPolicy { Hash = policy.Hash, Json = policy.Frozen });
            db.Notices.Add(notice);
            await SaveAsync(db, ct);
        }
        for (var from = 0; from < cases; from += CasesAtOnce)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            foreach (var number in Enumerable.Range(from, Math.Min(CasesAtOnce, cases - from)))
            {
                Add(db, notice, unit, number, pagesOfACase, isDraft: number < drafts);
            }
            await SaveAsync(db, ct);
        }
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE", ct);
        }
    }

    private static void Add(ReviewDb db, Notice notice, Organisation unit, int number, int pages, bool isDraft)
    {
        var person = new Person { Id = new(Guid.NewGuid()), Issuer = "bench", Subject = $"{number}", Name = $"申报人{number}" };
        var file = ReviewCase.Start(new(Guid.NewGuid()), $"{notice.Year}-{number:000000}", notice.Id, person.Id, unit.Id, notice.Office, _at);
        if (!isDraft)
        {
            file.Freeze(notice.PolicyHash);
            file.Take(Act.Submit, new(person.Id, person.Name, []), _at);
        }
        db.People.Add(person);
        db.Cases.Add(file);
        for (var position = 0; position < pages; position++)
        {
            var page = EvidencePage.Upload(
                new(Guid.NewGuid()), file.Id, Role.Applicant, nameof(SectionKey.Education), 1, "毕业证书", position, new('a', 64), new('b', 64), new(2480, 3508, 1, 16, 16));
            db.Pages.Add(page);
            db.PageLooks.Add(new PageLook { Page = page.Id, Case = file.Id, Orientation = page.Orientation, State = LookState.Done, LeaseEndsAt = _at, Attempts = 1 });
        }
    }

    private static async Task SaveAsync(ReviewDb db, CancellationToken ct)
    {
        db.Audit(default, _at, "BuildBench", "bench");
        if ((await db.SaveAsync(ct)).IsRefused)
        {
            throw new InvalidOperationException("The rows were not kept.");
        }
    }
}
