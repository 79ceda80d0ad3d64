using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TitleReview.App.Data;
using TitleReview.App.Jobs;
using TitleReview.Core.Workflow;

namespace TitleReview.Bench.Looks;

/// <summary>Prints what it costs to ask, every few seconds and in each instance, whether a page waits to be looked at, while none does.</summary>
internal static class LookTable
{
    private const int Cases = 7500;
    private const int PagesOfACase = 40;
    private const int Drafts = 600;
    private const int Questions = 20;

    /// <param name="postgres">Connection string of an empty database; a file of SQLite where null.</param>
    public static async Task<int> PrintAsync(string? postgres, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("titlereview-bench-");
        try
        {
            await using var services = Open(postgres, folder.FullName);
            var dbs = services.GetRequiredService<IDbContextFactory<ReviewDb>>();
            await LookWorld.BuildAsync(dbs, Cases, PagesOfACase, Drafts, CancellationToken.None);
            var claims = new LookClaims(dbs, services.GetRequiredService<PolicyStore>(), TimeProvider.System);
            await output.WriteLineAsync($"{(postgres is null ? "SQLite" : "PostgreSQL")}, {Cases * PagesOfACase} pages of {Cases} applications, all looked at");
            await MeasureAsync("whether anybody has done anything", () => claims.LastActAsync(CancellationToken.None), output);
            await MeasureAsync($"whether a page waits, {Drafts} not submitted", () => AskAsync(claims), output);
            await ReopenAllAsync(dbs);
            await MeasureAsync("whether a page waits, none submitted", () => AskAsync(claims), output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static ServiceProvider Open(string? postgres, string folder)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = postgres is null ? "Sqlite" : "Postgres",
            ["Database:ConnectionString"] = postgres ?? $"Data Source={Path.Combine(folder, "bench.db")};Pooling=False",
        };
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<AnnounceChanges>(static _ => { })
            .AddData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    private static async Task AskAsync(LookClaims claims)
    {
        if (await claims.NextAsync(CancellationToken.None) is not null)
        {
            throw new InvalidOperationException("A page waits.");
        }
    }

    private static async Task MeasureAsync(string what, Func<Task> ask, TextWriter output)
    {
        var times = new List<double>();
        var processor = TimeSpan.Zero;
        for (var question = -2; question < Questions; question++)
        {
            var watch = Stopwatch.StartNew();
            await ask();
            // the first two warm up
            if (question == -1)
            {
                processor = Environment.CpuUsage.TotalTime;
            }
            if (question >= 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }
        processor = (Environment.CpuUsage.TotalTime - processor) / Questions;
        times.Sort();
        await output.WriteLineAsync($"  {what}: {times[Questions / 2]:0.0} ms in the median, {times[^1]:0.0} ms at most; {processor.TotalMilliseconds:0.0} ms of processor here in the mean");
    }

    private static async Task ReopenAllAsync(IDbContextFactory<ReviewDb> dbs)
    {
        await using var db = await dbs.CreateDbContextAsync();
        await db.Cases.ExecuteUpdateAsync(set => set.SetProperty(file => file.Stage, Stage.Draft).SetProperty(file => file.Submissions, 0));
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }
}
