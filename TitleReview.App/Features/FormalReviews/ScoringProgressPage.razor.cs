using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class ScoringProgressPage
{
    [Inject] public required ListScoringProgress ListScoringProgress { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private bool IsLacking => State == "lacking";

    private ListScoringProgress.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsSecond { get; set; }

    private ListScoringProgress.Row? Chosen { get; set; }

    private string Done { get; set; } = "";

    protected override async Task LoadAsync()
    {
        View = await ListScoringProgress.HandleAsync(Filter, IsLacking, Page, CancellationToken.None);
        IsLoaded = true;
        Chosen = View?.Rows.FirstOrDefault(row => row.Seen.Case == Chosen?.Seen.Case);
        Follow(View?.Queues ?? []);
    }

    private void Choose(ListScoringProgress.Row row, bool isSecond) => (Chosen, IsSecond, Done) = (row, isSecond, "");

    private Task ShowAsync(string done)
    {
        (Done, Chosen) = (done, null);
        return LoadAsync();
    }
}
