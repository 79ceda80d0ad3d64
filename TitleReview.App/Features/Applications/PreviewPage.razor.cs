using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class PreviewPage
{
    [Inject] public required PreviewApplication PreviewApplication { get; init; }

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery] public string? As { get; set; }

    private bool IsAsExpert => As == "expert";

    private PreviewApplication.View? View { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        View = await PreviewApplication.HandleAsync(new CaseId(Id), CancellationToken.None);
        IsLoaded = true;
    }
}
