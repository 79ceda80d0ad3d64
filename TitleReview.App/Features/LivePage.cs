using Microsoft.AspNetCore.Components;
using TitleReview.App.Realtime;

namespace TitleReview.App.Features;

/// <summary>A page over a queue: asks its query anew whenever the queue changes, as long as it is open.</summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];

    [Inject] public required QueueBoard Board { get; init; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        _subscriptions.Clear();
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected abstract Task LoadAsync();

    /// <summary>From the first call on; further calls change nothing.</summary>
    protected void Follow(IEnumerable<string> queues)
    {
        if (_subscriptions.Count == 0)
        {
            _subscriptions.AddRange(queues.Distinct(StringComparer.Ordinal).Select(queue => Board.Subscribe(queue, () => InvokeAsync(ReloadAsync))));
        }
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }
}
