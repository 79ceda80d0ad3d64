using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Identity;
using TitleReview.App.Jobs;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Jobs;

/// <summary>kill -9 of both instances while they sweep: each late return lapses exactly once. In the full form a hundred kills.</summary>
public sealed class SweepKillTests(DurablePostgres postgres) : IClassFixture<DurablePostgres>
{
    private const int Late = 40;
    private const int MostRounds = 60;

    [Fact]
    public async Task Sweep_OfTwoInstancesThatAreKilled_EndsEachCaseExactlyOnce()
    {
        await using var host = await UseCaseHost.PostgresAsync(postgres.Server);
        var (round, partly) = (0, 0);
        var rounds = new KillRounds(brief: 3);

        await rounds.RunAsync(_ => RoundAsync());
        // one of them at least must fall into a sweep: on a busy machine the killer may come too late again and again
        while (partly == 0 && round < MostRounds)
        {
            await RoundAsync();
        }

        Assert.True(partly > 0, "no kill fell into a sweep");
        TestContext.Current.TestOutputHelper?.WriteLine($"{round} rounds, {2 * round} kills, {partly} of them in the middle of a sweep");

        async Task RoundAsync()
        {
            var late = await ReturnedAsync(host, ++round);
            await using (var one = new SavingProcess(Words(host)))
            {
                await using var other = new SavingProcess(Words(host));
                await Task.WhenAll(one.BusyAsync(), other.BusyAsync());
                await BegunAsync(host, late);
                await rounds.WaitAsync(60);
                await one.KillAsync();
                await rounds.WaitAsync(60);
                await other.KillAsync();
            }
            partly += await EndedAsync(host, late) is > 0 and < Late ? 1 : 0;

            await host.Get<ReturnSweep>().SweepAsync(CancellationToken.None);

            await OnceEachAsync(host, late);
            await host.ThrowIfInconsistentAsync();
        }
    }

    private static async Task BegunAsync(UseCaseHost host, IReadOnlyList<CaseId> late)
    {
        await using var db = await host.DbAsync();
        for (var tries = 0; tries < 6000 && !await db.Cases.AnyAsync(file => late.Contains(file.Id) && file.Stage == Stage.Lapsed); tries++)
        {
            await Task.Delay(5);
        }
    }

    private static async Task OnceEachAsync(UseCaseHost host, IReadOnlyList<CaseId> late)
    {
        await using var db = await host.DbAsync();
        var cases = await db.Cases.AsNoTracking().Where(file => late.Contains(file.Id)).ToListAsync();
        var audits = (await db.AuditEntries.Where(entry => entry.Operation == nameof(ReturnSweep)).Select(entry => entry.Subject).ToListAsync()).ToLookup(subject => subject);

        Assert.Equal(Late, cases.Count);
        Assert.All(cases, file =>
        {
            Assert.Equal(Stage.Lapsed, file.Stage);
            Assert.Single(file.History, line => line.Act == Act.Lapse);
            Assert.Single(audits[file.Id.ToString()]);
        });
    }

    private static async Task<int> EndedAsync(UseCaseHost host, IReadOnlyList<CaseId> late)
    {
        await using var db = await host.DbAsync();
        // the server may still be at the last words of those who are gone
        await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(810975)");
        return await db.Cases.CountAsync(file => late.Contains(file.Id) && file.Stage == Stage.Lapsed);
    }

    /// <summary>Cases whose time after the return is over.</summary>
    private static async Task<IReadOnlyList<CaseId>> ReturnedAsync(UseCaseHost host, int round)
    {
        await using var db = await host.DbAsync();
        var (notice, unit) = (await db.Notices.SingleAsync(), await host.OrganisationAsync(Cast.Unit));
        var (officer, at) = (new Actor(await host.PersonAsync("liqiang"), "李强", []), host.Clock.UtcNow().AddHours(-49));
        var cases = new List<CaseId>();
        for (var number = 1; number <= Late; number++)
        {
            var name = $"{round:000}{number:000}";
            var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = $"late{name}", Name = "申报人" };
            var file = ReviewCase.Start(new(Guid.NewGuid()), $"2023-{name}", notice.Id, person.Id, unit, notice.Office, at);
            file.Freeze(notice.PolicyHash);
            file.Take(Act.Submit, new Actor(person.Id, person.Name, []), at);
            // a line of its own: the same words of the same officer at the same instant would be one line of two cases
            file.Take(Act.Return, officer, at.AddMilliseconds(number), "请修改。");
            db.People.Add(person);
            db.Cases.Add(file);
            cases.Add(file.Id);
        }
        db.Audit(officer.Person, at, "ReturnedForTest", "test");
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
        return cases;
    }

    private static string[] Words(UseCaseHost host)
    {
        var settings = host.Get<IConfiguration>();
        return ["sweep", settings["Database:Provider"]!, settings["Database:ConnectionString"]!, host.Clock.Now.ToString("O")];
    }
}
