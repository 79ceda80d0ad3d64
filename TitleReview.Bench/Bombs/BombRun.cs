using System.Collections.Concurrent;
using System.Diagnostics;

namespace TitleReview.Bench.Bombs;

/// <summary>Sends files to a running application all at once, while another person goes on working, and watches memory and time from outside.</summary>
internal sealed class BombRun(Sender sender, Sender other, int process)
{
    private const double Megabyte = 1024 * 1024;

    /// <param name="Status">422: refused; 200: taken.</param>
    public sealed record Answer(string Name, int Status, string Sentence, double Seconds);

    /// <param name="Idle">Working set in megabytes, as <paramref name="Peak"/>.</param>
    /// <param name="SlowestBefore">Of the other person's requests, in seconds, as <paramref name="SlowestDuring"/>.</param>
    public sealed record Result(double Idle, double Peak, double SlowestBefore, double SlowestDuring, int AnswersDuring, IReadOnlyList<Answer> Answers)
    {
        public double Growth => Peak - Idle;
    }

    /// <param name="scan">A page the other person has and looks at.</param>
    public async Task<Result> MeasureAsync(IReadOnlyList<Bomb> bombs, byte[] scan)
    {
        var page = Guid.NewGuid();
        await other.UploadAsync(scan, page);
        // a first page of each, so that what is loaded once does not count as the bombs'
        await sender.UploadAsync(scan);
        var version = await WorkAsync(page, new(), 0, Task.Delay(1000));

        using var watched = Process.GetProcessById(process);
        var idle = WorkingSet(watched);
        var before = new ConcurrentBag<double>();
        version = await WorkAsync(page, before, version, Task.Delay(3000));

        var (during, peak) = (new ConcurrentBag<double>(), idle);
        var sending = Task.WhenAll(bombs.Select(bomb => Task.Run(() => SendAsync(bomb))));
        var working = WorkAsync(page, during, version, sending);
        while (!working.IsCompleted)
        {
            peak = Math.Max(peak, WorkingSet(watched));
            await Task.Delay(5);
        }
        await working;
        return new(idle, peak, before.Max(), during.Max(), during.Count, await sending);
    }

    private async Task<Answer> SendAsync(Bomb bomb)
    {
        var watch = Stopwatch.StartNew();
        var (status, sentence) = await sender.UploadAsync(bomb.Content);
        return new(bomb.Name, status, sentence, watch.Elapsed.TotalSeconds);
    }

    /// <summary>Saves a box, opens the application, looks at a page, again and again until told to stop.</summary>
    private async Task<int> WorkAsync(Guid page, ConcurrentBag<double> seconds, int version, Task until)
    {
        do
        {
            await TimeAsync(async () => version = await other.SaveAsync($"教学{version}", version), seconds);
            await TimeAsync(() => other.FetchAsync("/"), seconds);
            await TimeAsync(() => other.FetchAsync($"/files/pages/{page}/view.jpg"), seconds);
        }
        while (!until.IsCompleted);
        return version;
    }

    private static async Task TimeAsync(Func<Task> act, ConcurrentBag<double> seconds)
    {
        var watch = Stopwatch.StartNew();
        await act();
        seconds.Add(watch.Elapsed.TotalSeconds);
    }

    private static double WorkingSet(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / Megabyte;
    }
}
