using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class CopiedPages
{
    [Inject] public required ListCopiedPages ListCopiedPages { get; init; }

    [Inject] public required ConfirmCopiedPage ConfirmCopiedPage { get; init; }

    /// <summary>Set anew whenever the page around it loads, so that a page removed there is gone here too.</summary>
    [Parameter, EditorRequired] public required GetApplication.View View { get; set; }

    private IReadOnlyList<ListCopiedPages.Row> Rows { get; set; } = [];

    private bool MayEdit => View.MayEdit;

    private Verdict? Verdict { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync() => Rows = await ListCopiedPages.HandleAsync(View.Id, View.Section.Key, CancellationToken.None);

    private async Task ConfirmAsync(PageId page)
    {
        Verdict = await ConfirmCopiedPage.HandleAsync(new(View.Id, page), CancellationToken.None);
        await LoadAsync();
    }
}
