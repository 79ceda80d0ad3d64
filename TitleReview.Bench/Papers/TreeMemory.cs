using System.Globalization;

namespace TitleReview.Bench.Papers;

/// <summary>What all processes started from here hold together, shared pages counted once (PSS), sampled while an act runs.</summary>
internal sealed class TreeMemory : IAsyncDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _sampling;
    private long _peak;

    public TreeMemory() => _sampling = Task.Run(SampleAsync);

    /// <summary>Megabytes, this process left out.</summary>
    public long Peak => Volatile.Read(ref _peak) / 1024;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sampling;
        _stop.Dispose();
    }

    private async Task SampleAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            Volatile.Write(ref _peak, Math.Max(_peak, Descendants().Sum(Held)));
            await Task.Delay(_interval, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static IEnumerable<int> Descendants()
    {
        var children = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => (Id: int.Parse(name!, CultureInfo.InvariantCulture), Parent: ParentOf(name!))).ToLookup(process => process.Parent, process => process.Id);
        var open = new Queue<int>(children[Environment.ProcessId]);
        while (open.TryDequeue(out var id))
        {
            yield return id;
            foreach (var child in children[id])
            {
                open.Enqueue(child);
            }
        }
    }

    // 1234 (name of the program) S 1 …
    private static int ParentOf(string id) => Read($"/proc/{id}/stat") is { Length: > 0 } stat ? int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture) : 0;

    // Pss:               12345 kB
    private static long Held(int id) => Read($"/proc/{id}/smaps_rollup").Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal)) is { } line
        ? long.Parse(line["Pss:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture)
        : 0;

    /// <summary>Empty for a process that has ended meanwhile.</summary>
    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
