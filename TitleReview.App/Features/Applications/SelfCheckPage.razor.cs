using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class SelfCheckPage
{
    [Inject] public required CheckApplication CheckApplication { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter] public Guid Id { get; set; }

    private PrintedSheet? Sheet { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        Sheet = (await CheckApplication.HandleAsync(new CaseId(Id), CancellationToken.None))?.Print(Clock.UtcNow());
        IsLoaded = true;
    }
}
