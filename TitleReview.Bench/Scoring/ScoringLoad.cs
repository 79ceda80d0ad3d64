using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Identity;
using TitleReview.Bench.Queues;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.Bench.Scoring;

/// <summary>Cases under scoring and experts who each have all of them in the queue, under numbers that follow no order.</summary>
internal static class ScoringLoad
{
    public const int Cases = 5_000;
    public const int Experts = 200;

    public static string Subject(int expert) => string.Create(CultureInfo.InvariantCulture, $"expert{expert}");

    public static async Task FillAsync(ReviewDb db, BlindStore blinds)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var load = new QueueLoad(db);
        await load.CopyAsync(await load.FirstAsync(), 1, Cases - 1, isOneNotice: true, withPages: false);
        await db.Cases.ExecuteUpdateAsync(set => set.SetProperty(file => file.Stage, Stage.Scoring));
        var office = await db.Organisations.SingleAsync(one => one.Name == Cast.Office);
        for (var expert = 0; expert < Experts; expert++)
        {
            var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = Subject(expert), Name = $"专家{expert}" };
            db.AddRange(person, new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = office.Id, Role = Role.Expert, FromOn = new(2023, 1, 1) });
        }
        var submission = new BlindSubmission("党干校教师", "副高级", new Cited<int>(100, new Citation("评审通知", "一"), Confidence.Proposed), [new BlindSection("工作总结", [new BlindLine("工作总结", new string('好', 1500))])], []);
        foreach (var file in await db.Cases.AsNoTracking().Select(file => file.Id).ToListAsync())
        {
            var blind = new BlindId(Guid.NewGuid());
            db.AddRange(blinds.Seal(blind, submission), new SealLink { Blind = blind, Case = file, Experts = Experts });
        }
        db.Audit(default, DateTime.UtcNow, "BuildDemoWorld", "bench");
        if ((await db.SaveAsync(CancellationToken.None)).IsRefused)
        {
            throw new InvalidOperationException("The load was refused.");
        }
        db.ChangeTracker.Clear();
        // a number that another expert has for the same case by chance is left out: some hundred of a million
        var (number, identity, nothing) = db is SqliteReviewDb
            ? ("CAST(100000 + (c.n * (7919 * e.n + 1) + e.n * 104729) % 899981 AS TEXT)", "upper(substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-4' || substr(h, 14, 3) || '-8' || substr(h, 18, 3) || '-' || substr(h, 21, 12))", "OR IGNORE ")
            : ("(100000 + (c.n * (7919 * e.n + 1) + e.n * 104729) % 899981)::text", "gen_random_uuid()", "");
        var insert = $"""
            INSERT {nothing}INTO scoring_tasks ("Id", "Blind", "Expert", "Number", "GroupSize", "Comment", "WithdrawalBox", "Version")
            SELECT {identity}, "Blind", "Expert", number, {Experts}, '', '', 1 FROM (
              SELECT c."Blind", e."Id" AS "Expert", {number} AS number{(db is SqliteReviewDb ? ", lower(hex(randomblob(16))) AS h" : "")}
              FROM (SELECT "Blind", row_number() OVER (ORDER BY "Blind") AS n FROM blind_links) c
              CROSS JOIN (SELECT "Id", row_number() OVER (ORDER BY "Id") AS n FROM people WHERE "Subject" LIKE 'expert%') e) every
            {(db is SqliteReviewDb ? "" : "ON CONFLICT DO NOTHING")}
            """;
        await db.Database.ExecuteSqlRawAsync(insert);
        await db.Database.ExecuteSqlRawAsync(db is SqliteReviewDb ? "ANALYZE" : "VACUUM ANALYZE");
    }
}
