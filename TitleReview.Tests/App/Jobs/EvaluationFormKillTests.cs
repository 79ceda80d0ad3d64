using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Jobs;

/// <summary>kill -9 in the middle of a batch of evaluation forms: it resumes, and nobody is printed twice. A thousand people and twenty kills in the full form.</summary>
public sealed class EvaluationFormKillTests(DurablePostgres postgres) : IClassFixture<DurablePostgres>
{
    private static bool IsFull => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1";

    private static int People => IsFull ? 1000 : 60;

    private static int Kills => IsFull ? 20 : 2;

    [Fact]
    public async Task Batch_WhoseWorkersAreKilled_Resumes_OnSqlite() => await KilledAsync(await UseCaseHost.SqliteAsync());

    [Fact]
    public async Task Batch_WhoseWorkersAreKilled_Resumes_OnPostgres() => await KilledAsync(await UseCaseHost.PostgresAsync(postgres.Server));

    private static async Task KilledAsync(UseCaseHost started)
    {
        await using var host = started;
        await FinalCases.AddAsync(host, People);
        var notice = await NoticeAsync(host);
        var begun = Stopwatch.GetTimestamp();
        OfficePath.Accept(await host.As("zhaolei").Get<StartEvaluationForms>().HandleAsync(new(notice, "https://reviews.example/"), default));
        var (partly, made) = (0, 0);
        var rounds = new KillRounds();

        for (var kill = 1; kill <= Kills; kill++)
        {
            // each begins when the lease of the one before, which nobody gives back, has run out
            await using var worker = new SavingProcess(Words(host, kill, most: (People / Kills) - 1));
            await worker.BusyAsync();
            await UntilAsync(host, made + (People / Kills) - 5);
            await rounds.WaitAsync(40);
            await worker.KillAsync();
            made = await MadeAsync(host);
            partly += made < People ? 1 : 0;
        }
        await using (var last = new SavingProcess(Words(host, Kills + 1, most: People)))
        {
            await last.BusyAsync();
            await UntilAsync(host, People);
            await UntilDoneAsync(host);
        }

        await OnceEachAsync(host);
        await host.ThrowIfInconsistentAsync();
        Assert.Equal(Kills, partly);
        TestContext.Current.SendDiagnosticMessage(FormattableString.Invariant($"{People} people; {Kills} kills, {partly} of them in the middle of the batch; all in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s"));
    }

    private static async Task OnceEachAsync(UseCaseHost host)
    {
        await using var db = await host.DbAsync();
        var made = await db.EvaluationPrints.AsNoTracking().ToListAsync();
        var logged = await db.AuditEntries.Where(entry => entry.Operation == nameof(PrintEvaluationForm)).Select(entry => entry.Subject).ToListAsync();

        Assert.Equal(People, made.Count);
        Assert.All(made, one => Assert.Equal(1, one.Number));
        Assert.Equal(People, made.Select(one => one.CodeHash).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(People, made.Select(one => one.Pdf).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(made.Select(one => one.Case.ToString()).Order(StringComparer.Ordinal), logged.Order(StringComparer.Ordinal));
    }

    private static async Task<NoticeId> NoticeAsync(UseCaseHost host)
    {
        await using var db = await host.DbAsync();
        return await db.Notices.Where(notice => notice.PolicyId == TestWorld.PolicyId).Select(notice => notice.Id).SingleAsync();
    }

    private static async Task UntilAsync(UseCaseHost host, int count)
    {
        for (var tries = 0; await MadeAsync(host) < count; tries++)
        {
            Assert.True(tries < 24_000, $"{await MadeAsync(host)} of {count} after four minutes");
            await Task.Delay(10);
        }
    }

    private static async Task UntilDoneAsync(UseCaseHost host)
    {
        await using var db = await host.DbAsync();
        for (var tries = 0; !await db.EvaluationFormBatches.AnyAsync(batch => batch.State == EvaluationFormBatchState.Done); tries++)
        {
            Assert.True(tries < 6000, "the batch is not done");
            await Task.Delay(10);
        }
    }

    private static async Task<int> MadeAsync(UseCaseHost host)
    {
        await using var db = await host.DbAsync();
        return await db.EvaluationPrints.CountAsync();
    }

    private static string[] Words(UseCaseHost host, int round, int most)
    {
        var settings = host.Get<IConfiguration>();
        // the machine's clock of each round lies an hour behind the one before
        return
        [
            "evaluation-forms", settings["Database:Provider"]!, settings["Database:ConnectionString"]!, settings["Secrets:MasterKeyFile"]!, host.VaultFolder,
            host.Clock.Now.ToString("O"), host.Clock.Now.AddHours(round).ToString("O", CultureInfo.InvariantCulture), $"{most}",
        ];
    }
}
