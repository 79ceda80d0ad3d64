using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TitleReview.App.Data;
using TitleReview.App.Features.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.Bench.Queues;

/// <summary>Prints how long the queue page's use case takes: with 3000 applications of one notice, and with 300 000 of ten, all in the queue of one officer.</summary>
internal static class QueueTable
{
    private const int Few = 3_000;
    private const int Many = 300_000;
    private const int Rounds = 40;
    private const int Limit = 200;

    /// <param name="postgres">Connection string of an empty database; null: SQLite.</param>
    /// <returns>How many of the questions are over the limit at the 95th percentile.</returns>
    public static async Task<int> PrintAsync(string? postgres, TextWriter output)
    {
        await using var site = await QueueSite.BuildAsync(postgres);
        await using var db = await site.DbAsync();
        var load = new QueueLoad(db);
        var first = await load.FirstAsync();
        await load.CopyAsync(first, 1, Few, isOneNotice: true, withPages: true);
        await output.WriteLineAsync($"{(postgres is null ? "SQLite" : "PostgreSQL")}, {Few} applications of one notice with 17 pages each");
        var over = await MeasureAsync(site, Few, output);
        await load.CopyAsync(first, Few + 1, Many, isOneNotice: false, withPages: false);
        await output.WriteLineAsync($"{Many} applications of ten notices, the first {Few} with 17 pages each");
        return over + await MeasureAsync(site, Many, output);
    }

    private static async Task<int> MeasureAsync(QueueSite site, int count, TextWriter output)
    {
        var over = 0;
        foreach (var (name, filter) in await FiltersAsync(site, count))
        {
            var (times, rows) = (new List<double>(), 0);
            for (var round = -3; round < Rounds; round++)
            {
                await using var scope = site.Scope();
                var queue = scope.ServiceProvider.GetRequiredService<ListAuditQueue>();
                var watch = Stopwatch.StartNew();
                var view = (await queue.HandleAsync(filter, CancellationToken.None))!;
                if (round >= 0)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
                rows = view.Rows.Count;
            }
            times.Sort();
            var p95 = times[(int)Math.Ceiling(times.Count * 0.95) - 1];
            over += p95 > Limit ? 1 : 0;
            await output.WriteLineAsync($"  {name,-28} {rows,3} rows  p50 {times[times.Count / 2],6:0.0} ms  p95 {p95,6:0.0} ms  max {times[^1],6:0.0} ms");
        }
        return over;
    }

    private static async Task<IReadOnlyList<(string Name, QueueFilter Filter)>> FiltersAsync(QueueSite site, int count)
    {
        await using var db = await site.DbAsync();
        var deep = await AtAsync(db.Cases.OrderBy(file => EF.Property<long>(file, QueueKeys.DueBy)).ThenBy(file => file.StageSince).ThenBy(file => file.Number), count);
        var deepByArrival = await AtAsync(db.Cases.OrderBy(file => file.StageSince).ThenBy(file => file.Number), count);
        var notice = await db.Cases.OrderByDescending(file => EF.Property<long>(file, QueueKeys.DueBy)).Select(file => file.Notice).FirstAsync();
        var unit = await db.Cases.OrderByDescending(file => file.Number).Select(file => file.Unit).FirstAsync();
        return
        [
            ("first page", new()),
            ("deep page, nine tenths down", new() { After = deep }),
            ("first by arrival", new() { Sort = QueueSort.Arrival }),
            ("deep by arrival", new() { Sort = QueueSort.Arrival, After = deepByArrival }),
            ("one number", new() { Text = $"2023-{count - 7:000000}" }),
            ("end of a number", new() { Text = $"{count - 7}"[^4..] }),
            ("whole name", new() { Text = "李孙赵" }),
            ("one character of names", new() { Text = "周" }),
            ("name of a unit", new() { Text = "第77学校" }),
            ("words that fit nothing", new() { Text = "没有此人" }),
            ("one unit", new() { Unit = unit }),
            ("notice with the last deadline", new() { Notice = notice }),
            ("one level of five", new() { Level = TitleLevel.Associate }),
            ("kind of one in a hundred", new() { Kind = ApplicationKind.Conferral }),
            ("second submission", new() { Submission = 2 }),
            ("over", new() { Due = QueueDue.Over }),
            ("near", new() { Due = QueueDue.Near }),
            ("mine, none claimed", new() { Mine = true }),
            ("three filters", new() { Level = TitleLevel.Full, Kind = ApplicationKind.InitialDetermination, Submission = 2 }),
            ("everything", new() { All = true }),
            ("everything, deep", new() { All = true, After = deepByArrival }),
            ("everything, one stage", new() { All = true, Stage = Stage.FormalReview }),
        ];
    }

    private static async Task<QueueCursor> AtAsync(IQueryable<ReviewCase> ordered, int count) => await ordered.Skip(count * 9 / 10)
        .Select(file => new QueueCursor(EF.Property<long>(file, QueueKeys.DueBy), file.StageSince, file.Number)).FirstAsync();
}
