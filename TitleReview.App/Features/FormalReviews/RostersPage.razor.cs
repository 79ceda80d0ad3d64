using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class RostersPage
{
    [Inject] public required ListRosters ListRosters { get; init; }

    private IReadOnlyList<ListRosters.Row>? Rows { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Rows = await ListRosters.HandleAsync(CancellationToken.None);
        IsLoaded = true;
    }
}
