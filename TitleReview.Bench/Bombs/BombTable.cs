namespace TitleReview.Bench.Bombs;

/// <summary>Prints what twenty decompression bombs at once do to memory, to their own answers and to another person; then the same of the largest pages that are taken.</summary>
internal static class BombTable
{
    private const int Times = 4;
    private const double MostGrowth = 400;
    private const double LongestRefusal = 2;

    public static async Task<int> PrintAsync(TextWriter output)
    {
        var scan = await File.ReadAllBytesAsync(Scan("strip-150dpi.jpg"));
        var bombs = Bomb.All(await File.ReadAllBytesAsync(Scan("bomb_header.jpg")));
        var refused = await RunAsync([.. Enumerable.Range(0, Times).SelectMany(_ => bombs)], scan);
        await WriteAsync($"{refused.Answers.Count} bombs at once", refused, output);
        var taken = await RunAsync([.. Enumerable.Repeat(Bomb.LargestPage, Times * bombs.Count)], scan);
        await WriteAsync($"{taken.Answers.Count} of the largest pages that are taken, at once", taken, output);
        return refused.Growth <= MostGrowth && refused.Answers.All(answer => answer is { Status: 422, Seconds: <= LongestRefusal }) && taken.Growth <= MostGrowth ? 0 : 1;
    }

    // a process of its own for each: what one has left behind is not the other's idle
    private static async Task<BombRun.Result> RunAsync(IReadOnlyList<Bomb> bombs, byte[] scan)
    {
        await using var app = await AppProcess.StartAsync();
        using var sender = await Sender.ArriveAsync(app.Address, "zhoumin", app.ConnectionString);
        using var other = await Sender.ArriveAsync(app.Address, "magang", app.ConnectionString);
        return await new BombRun(sender, other, app.Id).MeasureAsync(bombs, scan);
    }

    private static async Task WriteAsync(string title, BombRun.Result result, TextWriter output)
    {
        await output.WriteLineAsync($"{title}: working set {result.Idle:0} MB idle, {result.Peak:0} MB at most: growth {result.Growth:0} MB of {MostGrowth:0}");
        foreach (var kind in result.Answers.GroupBy(answer => answer.Name))
        {
            await output.WriteLineAsync($"  {kind.Key}: {string.Join(' ', kind.Select(answer => $"{answer.Status} {answer.Seconds:0.00} s"))}\n    {kind.First().Sentence}");
        }
        await output.WriteLineAsync($"  the other person: slowest answer {result.SlowestBefore:0.000} s before, {result.SlowestDuring:0.000} s of {result.AnswersDuring} meanwhile");
    }

    private static string Scan(string name) => Repository.Find("TitleReview.Tests", "TestFiles", "scans", name);
}
