using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

public sealed partial class NoticePage
{
    [Inject] public required GetNotice GetNotice { get; init; }

    [Inject] public required ListSupplements ListSupplements { get; init; }

    [Inject] public required StartSupplement StartSupplement { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter] public required string NoticeId { get; set; }

    private GetNotice.View? View { get; set; }

    private IReadOnlyList<ListSupplements.Row> Supplements { get; set; } = [];

    private bool IsLoaded { get; set; }

    private Verdict? Verdict { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        View = Guid.TryParse(NoticeId, out var id) ? await GetNotice.HandleAsync(new NoticeId(id), CancellationToken.None) : null;
        Supplements = View is null ? [] : await ListSupplements.HandleAsync(new NoticeId(id), CancellationToken.None);
        IsLoaded = true;
    }

    private async Task SupplementAsync()
    {
        var result = await StartSupplement.HandleAsync(new(new NoticeId(Guid.Parse(NoticeId))), CancellationToken.None);
        Verdict = result.Verdict;
        if (!result.Verdict.IsRefused)
        {
            Navigation.NavigateTo(Urls.NoticeDraft(result.Draft));
        }
    }
}
