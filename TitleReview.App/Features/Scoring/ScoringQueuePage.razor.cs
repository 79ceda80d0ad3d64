using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Features.Scoring;

public sealed partial class ScoringQueuePage
{
    [Inject] public required ListScoringTasks ListScoringTasks { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private bool? IsSigned => State switch
    {
        "open" => false,
        "signed" => true,
        _ => null,
    };

    private ListScoringTasks.View? View { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task LoadAsync()
    {
        View = await ListScoringTasks.HandleAsync(Filter, IsSigned, Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View?.Queues ?? []);
    }
}
