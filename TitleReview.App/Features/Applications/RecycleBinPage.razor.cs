using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class RecycleBinPage
{
    [Inject] public required ListRecycleBin ListRecycleBin { get; init; }

    [Inject] public required RemoveRow RemoveRow { get; init; }

    [Inject] public required RemovePage RemovePage { get; init; }

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListRecycleBin.View? View { get; set; }

    private ListRecycleBin.Item? Restored { get; set; }

    private bool IsLoaded { get; set; }

    private Verdict? Verdict { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await ListRecycleBin.HandleAsync(new CaseId(Id), Page, CancellationToken.None);
        IsLoaded = true;
    }

    private async Task RestoreAsync(ListRecycleBin.Item item)
    {
        Verdict = item.Page is { } page
            ? await RemovePage.HandleAsync(new(new CaseId(Id), page, Restore: true), CancellationToken.None)
            : await RemoveRow.HandleAsync(new(new CaseId(Id), item.Section, item.Row, Restore: true), CancellationToken.None);
        Restored = Verdict.IsRefused ? null : item;
        await LoadAsync();
    }
}
