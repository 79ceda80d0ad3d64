using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class ReceiptPage
{
    [Inject] public required GetReceipt GetReceipt { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetReceipt.View? View { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        View = await GetReceipt.HandleAsync(new CaseId(Id), CancellationToken.None);
        IsLoaded = true;
    }
}
