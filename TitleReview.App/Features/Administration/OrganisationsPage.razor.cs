using Microsoft.AspNetCore.Components;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class OrganisationsPage
{
    [Inject] public required ListOrganisations ListOrganisations { get; init; }

    [Inject] public required CreateOrganisation CreateOrganisation { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListOrganisations.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private Verdict? Verdict { get; set; }

    private string Name { get; set; } = "";

    private OrganisationKind Kind { get; set; } = OrganisationKind.Unit;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await ListOrganisations.HandleAsync(Filter, Page, CancellationToken.None);
        IsLoaded = true;
    }

    private async Task CreateAsync()
    {
        Verdict = await CreateOrganisation.HandleAsync(new(Name, Kind, Parent: null), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            Name = "";
            await LoadAsync();
        }
    }
}
