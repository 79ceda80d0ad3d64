using Microsoft.AspNetCore.Components;
using TitleReview.App.Realtime;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Home;

public sealed partial class HomePage : IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];

    [Inject] public required GetDashboard GetDashboard { get; init; }

    [Inject] public required QueueBoard Board { get; init; }

    private GetDashboard.View? View { get; set; }

    private bool IsLoaded { get; set; }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (View is not null)
        {
            string[] queues = [QueueNames.OfPerson(View.Person), .. View.Organisations.Select(QueueNames.OfOrganisation)];
            _subscriptions.AddRange(queues.Select(queue => Board.Subscribe(queue, () => InvokeAsync(ReloadAsync))));
        }
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        View = await GetDashboard.HandleAsync(CancellationToken.None);
        IsLoaded = true;
    }
}
