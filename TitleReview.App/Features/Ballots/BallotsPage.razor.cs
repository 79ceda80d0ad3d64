using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Features.Ballots;

public sealed partial class BallotsPage
{
    [Inject] public required ListBallots ListBallots { get; init; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListBallots.View? View { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task LoadAsync()
    {
        View = await ListBallots.HandleAsync(Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View?.Queues ?? []);
    }
}
