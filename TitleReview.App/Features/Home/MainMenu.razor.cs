using Microsoft.AspNetCore.Components;
using TitleReview.App.Realtime;

namespace TitleReview.App.Features.Home;

/// <summary>Stays through all pages of a visit; the number of unread messages in it is always that of now.</summary>
public sealed partial class MainMenu : IDisposable
{
    private IDisposable? _subscription;

    [Inject] public required GetMenu GetMenu { get; init; }

    [Inject] public required QueueBoard Board { get; init; }

    private IReadOnlyList<GetMenu.Item> Items { get; set; } = [];

    public void Dispose() => _subscription?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        Items = await GetMenu.HandleAsync(CancellationToken.None);
        if (Items.Select(item => item.Queue).OfType<string>().FirstOrDefault() is { } queue)
        {
            _subscription = Board.Subscribe(queue, () => InvokeAsync(ReloadAsync));
        }
    }

    private async Task ReloadAsync()
    {
        Items = await GetMenu.HandleAsync(CancellationToken.None);
        StateHasChanged();
    }
}
