using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Realtime;

/// <summary>A page over a queue: asks its query anew whenever the queue changes, as long as it is open.</summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    private readonly Dictionary<string, IDisposable> _subscriptions = new(StringComparer.Ordinal);
    private bool _isDisposed;
    private bool _isReloading;
    private bool _isAgain;

    [Inject] public required QueueBoard Board { get; init; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _isDisposed = true;
        foreach (var subscription in _subscriptions.Values)
        {
            subscription.Dispose();
        }
        _subscriptions.Clear();
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected abstract Task LoadAsync();

    /// <summary>Follows these queues too; those already followed stay as they are.</summary>
    protected void Follow(IEnumerable<string> queues)
    {
        // a page that was left while it was loading
        if (_isDisposed)
        {
            return;
        }
        foreach (var queue in queues.Where(queue => !_subscriptions.ContainsKey(queue)).Distinct(StringComparer.Ordinal).ToList())
        {
            _subscriptions.Add(queue, Board.Subscribe(queue, () => InvokeAsync(ReloadAsync)));
        }
    }

    // one after the other: whatever changes meanwhile is asked for once more, and no older answer comes last
    private async Task ReloadAsync()
    {
        if (_isReloading)
        {
            _isAgain = true;
            return;
        }
        _isReloading = true;
        try
        {
            do
            {
                _isAgain = false;
                await LoadAsync();
                StateHasChanged();
            }
            while (_isAgain && !_isDisposed);
        }
        finally
        {
            _isReloading = false;
        }
    }
}
