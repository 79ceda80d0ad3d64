using Microsoft.AspNetCore.Components;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class PapersPage
{
    [Inject] public required ListPapers ListPapers { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private string Shown => State is "none" or "some" ? State : "all";

    private ListPapers.View? View { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task LoadAsync()
    {
        View = await ListPapers.HandleAsync(Filter, Shown, Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View?.Offices.Select(QueueNames.OfOrganisation) ?? []);
    }
}
