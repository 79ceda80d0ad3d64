using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using TitleReview.App.Realtime;

namespace TitleReview.App.Features.Home;

/// <summary>Stays through all pages of a visit; the number of unread messages in it is always that of now.</summary>
public sealed partial class MainMenu : IDisposable
{
    private IDisposable? _subscription;

    [Inject] public required GetMenu GetMenu { get; init; }

    [Inject] public required QueueBoard Board { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    // what fits in one line is shown in one
    private const int Most = 10;

    private IReadOnlyList<GetMenu.Item> Items { get; set; } = [];

    private IEnumerable<IReadOnlyList<GetMenu.Item>> Groups => Items.Count <= Most
        ? Items.Select(item => new[] { item })
        : Items.GroupBy(item => item.Group.Length > 0 ? item.Group : item.Url).Select(group => group.ToList());

    private string? Here => GetMenu.Nearest(Items, "/" + Navigation.ToBaseRelativePath(Navigation.Uri));

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        _subscription?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        Items = await GetMenu.HandleAsync(CancellationToken.None);
        if (Items.Select(item => item.Queue).OfType<string>().FirstOrDefault() is { } queue)
        {
            _subscription = Board.Subscribe(queue, () => InvokeAsync(ReloadAsync));
        }
    }

    private void Moved(object? sender, LocationChangedEventArgs to) => _ = InvokeAsync(StateHasChanged);

    private async Task ReloadAsync()
    {
        Items = await GetMenu.HandleAsync(CancellationToken.None);
        StateHasChanged();
    }
}
