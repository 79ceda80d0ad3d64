using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

public sealed partial class NoticesPage
{
    [Inject] public required ListNotices ListNotices { get; init; }

    [Inject] public required PublishNotice PublishNotice { get; init; }

    private ListNotices.View? View { get; set; }

    private bool IsLoaded { get; set; }

    /// <summary>The pack whose publication waits for a confirmation.</summary>
    private string? Asked { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsPublished { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await ListNotices.HandleAsync(CancellationToken.None);
        IsLoaded = true;
    }

    private async Task PublishAsync(string policyId)
    {
        Verdict = await PublishNotice.HandleAsync(new(policyId), CancellationToken.None);
        IsPublished = !Verdict.IsRefused;
        Asked = null;
        await LoadAsync();
    }
}
