using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class FeeBatchPage
{
    [Inject] public required GetFeeBatch GetFeeBatch { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetFeeBatch.View? View { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        View = await GetFeeBatch.HandleAsync(Id, CancellationToken.None);
        IsLoaded = true;
    }
}
