using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TitleReview.App.Data;
using TitleReview.App.Features.Scoring;
using TitleReview.App.Realtime;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.Bench.Scoring;

/// <summary>Prints how long a signature takes to stand on the office's open page, and on a colleague's, while two hundred experts have their queues open and others go on signing.</summary>
internal static class ScoringTable
{
    private const int Rounds = 200;
    private const int ScoreLimit = 1_000;
    private const int EventLimit = 200;
    private const int Watched = 20;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    /// <param name="postgres">Connection string of an empty database; null: SQLite.</param>
    /// <returns>How many of the two are over their limit at the 95th percentile.</returns>
    public static async Task<int> PrintAsync(string? postgres, TextWriter output)
    {
        await using var site = await ScoringSite.StartAsync(postgres);
        await using (var db = await site.DbAsync())
        {
            await ScoringLoad.FillAsync(db, site.Get<BlindStore>());
        }
        var watch = Stopwatch.StartNew();
        var circuits = await OpenAllAsync(site);
        await using var office = new LiveCircuit(site.Address, site.CookieOf("zhaolei"));
        await office.OpenAsync("/hand-over/progress");
        await office.SettleAsync();
        await output.WriteLineAsync($"{(postgres is null ? "SQLite" : "PostgreSQL")}, {ScoringLoad.Experts} experts live in queues of {ScoringLoad.Cases} cases; opened in {watch.Elapsed.TotalSeconds:0.0} s, heap {GC.GetTotalMemory(forceFullCollection: true) / 1048576} MB");

        var shown = await ShownAsync(site);
        using var ends = new CancellationTokenSource();
        var others = OthersAsync(site, shown.Avoid, ends.Token);
        var (scores, events) = (new List<double>(), new List<double>());
        var random = new Random(20231101);
        for (var round = 0; round < Rounds; round++)
        {
            var (blind, signer) = (shown.AtOffice[round % shown.AtOffice.Count], Watched + (round / shown.AtOffice.Count));
            // now and then one has signed this case before, or was left out of it when the queues were filled
            scores.Add(await SignAsync(site, [signer, signer + 10, signer + 20], blind, office));
            var watcher = round % Watched;
            events.Add(await SignAsync(site, [.. Enumerable.Range(0, 5).Select(_ => Watched + 40 + random.Next(40))], shown.AtExpert[watcher][(round / Watched) % shown.AtExpert[watcher].Count], circuits[watcher], fromEvent: true));
        }
        await ends.CancelAsync();
        var signed = await others;
        await output.WriteLineAsync($"  meanwhile {signed} signatures of others");
        var over = await PrintAsync(output, "from the click on 签名 to the office's page", scores, ScoreLimit) + await PrintAsync(output, "from the event to a colleague's page", events, EventLimit);
        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }
        return over;
    }

    private static async Task<IReadOnlyList<LiveCircuit>> OpenAllAsync(ScoringSite site)
    {
        var circuits = Enumerable.Range(0, ScoringLoad.Experts).Select(expert => new LiveCircuit(site.Address, site.CookieOf(ScoringLoad.Subject(expert)))).ToList();
        await Parallel.ForEachAsync(circuits, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (circuit, _) =>
        {
            await circuit.OpenAsync("/scoring");
            await circuit.SettleAsync();
        });
        return circuits;
    }

    private sealed record Shown(IReadOnlyList<BlindId> AtOffice, IReadOnlyList<IReadOnlyList<BlindId>> AtExpert, HashSet<BlindId> Avoid);

    private static async Task<Shown> ShownAsync(ScoringSite site)
    {
        await using var db = await site.DbAsync();
        var atOffice = await db.Cases.OrderBy(file => file.Number).Take(20).Join(db.SealLinks, file => file.Id, link => link.Case, (_, link) => link.Blind).ToListAsync();
        var atExpert = new List<IReadOnlyList<BlindId>>();
        for (var expert = 0; expert < Watched; expert++)
        {
            var subject = ScoringLoad.Subject(expert);
            atExpert.Add(await db.ScoringTasks.Where(task => db.People.Any(person => person.Id == task.Expert && person.Subject == subject)).OrderBy(task => task.Number).Take(20).Select(task => task.Blind).ToListAsync());
        }
        return new Shown(atOffice, atExpert, [.. atOffice, .. atExpert.SelectMany(one => one)]);
    }

    /// <returns>Milliseconds.</returns>
    private static async Task<double> SignAsync(ScoringSite site, IReadOnlyList<int> experts, BlindId blind, LiveCircuit page, bool fromEvent = false)
    {
        await using var scope = site.As(ScoringLoad.Subject(experts[0]));
        var (task, version) = await SaveAsync(site, scope, experts[0], blind);
        if (version == 0)
        {
            return experts.Count > 1 ? await SignAsync(site, [.. experts.Skip(1)], blind, page, fromEvent) : throw new InvalidOperationException("The sheet is not there.");
        }
        await Task.Delay(_pause / 4);
        var drawn = page.Next();
        var (start, told) = (Stopwatch.GetTimestamp(), 0L);
        using var listener = site.Get<QueueBoard>().Subscribe(QueueNames.OfBlind(blind), () =>
        {
            told = Stopwatch.GetTimestamp();
            return Task.CompletedTask;
        });
        var verdict = await scope.ServiceProvider.GetRequiredService<SignScore>().HandleAsync(new(task, version), CancellationToken.None);
        if (verdict.IsRefused)
        {
            throw new InvalidOperationException(string.Join('；', verdict.Refusals));
        }
        return Stopwatch.GetElapsedTime(fromEvent ? told : start, await drawn).TotalMilliseconds;
    }

    private static async Task<(TaskId Task, int Version)> SaveAsync(ScoringSite site, AsyncServiceScope scope, int expert, BlindId blind)
    {
        var subject = ScoringLoad.Subject(expert);
        await using var db = await site.DbAsync();
        var task = await db.ScoringTasks.Where(one => one.Blind == blind && one.SignedAt == null && db.People.Any(person => person.Id == one.Expert && person.Subject == subject)).Select(one => one.Id).SingleOrDefaultAsync();
        var saved = await scope.ServiceProvider.GetRequiredService<SaveScore>().HandleAsync(new(task, ScoreForm.WholeScore, "85.5", 0), CancellationToken.None);
        return saved.Verdict.IsRefused ? default : (task, saved.Sheet);
    }

    /// <summary>The second hundred, each on cases that no watched page shows, ten signatures a second in all.</summary>
    private static async Task<int> OthersAsync(ScoringSite site, HashSet<BlindId> avoid, CancellationToken ct)
    {
        await using var db = await site.DbAsync();
        var cases = await db.SealLinks.Where(link => !avoid.Contains(link.Blind)).Select(link => link.Blind).Take(2_000).ToListAsync(CancellationToken.None);
        var signed = 0;
        while (!ct.IsCancellationRequested)
        {
            var expert = 100 + (signed % 100);
            await using var scope = site.As(ScoringLoad.Subject(expert));
            if (await SaveAsync(site, scope, expert, cases[signed % cases.Count]) is { Version: > 0 } sheet)
            {
                await scope.ServiceProvider.GetRequiredService<SignScore>().HandleAsync(new(sheet.Task, sheet.Version), CancellationToken.None);
            }
            signed++;
            await Task.Delay(_pause / 2, CancellationToken.None);
        }
        return signed;
    }

    private static async Task<int> PrintAsync(TextWriter output, string what, List<double> times, int limit)
    {
        times.Sort();
        var p95 = times[(int)Math.Ceiling(times.Count * 0.95) - 1];
        await output.WriteLineAsync($"  {what,-48} {times.Count,4} times  p50 {times[times.Count / 2],6:0.0} ms  p95 {p95,6:0.0} ms  max {times[^1],6:0.0} ms  limit {limit} ms");
        return p95 > limit ? 1 : 0;
    }
}
