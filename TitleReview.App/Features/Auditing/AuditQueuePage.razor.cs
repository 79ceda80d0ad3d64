using Microsoft.AspNetCore.Components;
using TitleReview.App.Realtime;

namespace TitleReview.App.Features.Auditing;

public sealed partial class AuditQueuePage : IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];

    [Inject] public required ListAuditQueue ListAuditQueue { get; init; }

    [Inject] public required QueueBoard Board { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? Scope { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private bool All => Scope == "all";

    private ListAuditQueue.View? View { get; set; }

    private bool IsLoaded { get; set; }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync();
        if (_subscriptions.Count == 0 && View is not null)
        {
            _subscriptions.AddRange(View.Queues.Select(queue => Board.Subscribe(queue, () => InvokeAsync(ReloadAsync))));
        }
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        View = await ListAuditQueue.HandleAsync(Filter, All, Page, CancellationToken.None);
        IsLoaded = true;
    }
}
