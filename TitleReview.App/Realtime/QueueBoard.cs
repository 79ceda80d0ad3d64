using System.Collections.Concurrent;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Realtime;

/// <summary>「看板」: tells open pages that a queue changed. It carries no content; each page asks its own query with its own rights.</summary>
public sealed class QueueBoard(ILogger<QueueBoard> log)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Guid, Func<Task>>> _pages = new(StringComparer.Ordinal);

    /// <summary>Passes changes made by this process on to the other instances; null where there are none.</summary>
    public AnnounceChanges? Carrier { get; set; }

    /// <summary>Calls back after each change of a queue, until disposed.</summary>
    public IDisposable Subscribe(string queue, Func<Task> changed)
    {
        var pages = _pages.GetOrAdd(queue, static _ => new ConcurrentDictionary<Guid, Func<Task>>());
        var key = Guid.NewGuid();
        pages[key] = changed;
        return new Subscription(() => pages.TryRemove(key, out _));
    }

    /// <summary>A change of this process.</summary>
    public void Announce(IReadOnlyList<QueueChange> changes)
    {
        Deliver(changes.Select(change => change.Queue));
        Carrier?.Invoke(changes);
    }

    /// <summary>A change of whichever process.</summary>
    public void Deliver(IEnumerable<string> queues)
    {
        foreach (var page in queues.Distinct(StringComparer.Ordinal).SelectMany(PagesOf))
        {
            _ = CallAsync(page);
        }
    }

    /// <summary>After a time without news from the other instances, every page asks again.</summary>
    public void DeliverToAll() => Deliver(_pages.Keys);

    private IEnumerable<Func<Task>> PagesOf(string queue) => _pages.TryGetValue(queue, out var pages) ? pages.Values : [];

    // a fault lands on the page's own circuit by its own DispatchExceptionAsync; what still escapes must not stop the others
    private async Task CallAsync(Func<Task> page)
    {
        try
        {
            await page();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            log.LogWarning("A page could not be told of a change: {Fault}", fault.GetType().Name);
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
