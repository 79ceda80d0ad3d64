namespace TitleReview.App.Features.Applications;

/// <summary>How many forms are received at a time: in all, for the memory they take, and of one sender, so that who sends slowly or much keeps nobody else waiting.</summary>
internal sealed class ReceivingRoom(int places, int placesOfOne) : IDisposable
{
    private readonly SemaphoreSlim _places = new(places);
    private readonly Dictionary<string, Queue> _queues = new(StringComparer.Ordinal);

    private sealed class Queue(int places)
    {
        public SemaphoreSlim Turns { get; } = new(places);

        public int People { get; set; }
    }

    /// <param name="sender">Whoever calls himself so shares the places of one.</param>
    public async Task<T> ReceiveAsync<T>(string sender, Func<Task<T>> receive, CancellationToken ct)
    {
        var queue = Enter(sender);
        try
        {
            return await InTurnAsync(queue.Turns, () => InTurnAsync(_places, receive, ct), ct);
        }
        finally
        {
            Leave(sender, queue);
        }
    }

    public void Dispose() => _places.Dispose();

    private static async Task<T> InTurnAsync<T>(SemaphoreSlim turns, Func<Task<T>> act, CancellationToken ct)
    {
        await turns.WaitAsync(ct);
        try
        {
            return await act();
        }
        finally
        {
            turns.Release();
        }
    }

    private Queue Enter(string sender)
    {
        lock (_queues)
        {
            if (!_queues.TryGetValue(sender, out var queue))
            {
                _queues.Add(sender, queue = new Queue(placesOfOne));
            }
            queue.People++;
            return queue;
        }
    }

    private void Leave(string sender, Queue queue)
    {
        lock (_queues)
        {
            if (--queue.People == 0)
            {
                _queues.Remove(sender);
                queue.Turns.Dispose();
            }
        }
    }
}
