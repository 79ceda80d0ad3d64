using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class OrganisationsPage
{
    [Inject] public required ListOrganisations ListOrganisations { get; init; }

    [Inject] public required CloseOrganisation CloseOrganisation { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    /// <summary>The top of the branch that is shown.</summary>
    [SupplyParameterFromQuery(Name = "under")] public string? Under { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListOrganisations.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsFormOpen { get; set; }

    private ListOrganisations.Row? Changing { get; set; }

    private ListOrganisations.Row? Closing { get; set; }

    private Verdict? Verdict { get; set; }

    private string Said { get; set; } = "";

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        OrganisationId? top = Guid.TryParse(Under, out var id) ? new(id) : null;
        View = await ListOrganisations.HandleAsync(Filter, Page, CancellationToken.None, top);
        IsLoaded = true;
    }

    private void Open(ListOrganisations.Row? row) => (IsFormOpen, Changing, Closing, Verdict, Said) = (true, row, null, null, "");

    private async Task SavedAsync()
    {
        Said = Changing is null ? "已登记。" : "已保存。";
        IsFormOpen = false;
        await LoadAsync();
    }

    private async Task CloseAsync()
    {
        if (Closing is { } closing)
        {
            Verdict = await CloseOrganisation.HandleAsync(new(closing.Id, !closing.IsClosed, closing.Version), CancellationToken.None);
            (Said, Closing) = (Verdict.IsRefused ? "" : closing.IsClosed ? "已恢复。" : "已停用。", null);
            await LoadAsync();
        }
    }
}
