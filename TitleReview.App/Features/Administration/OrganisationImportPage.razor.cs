using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class OrganisationImportPage
{
    private byte[] _file = [];

    [Inject] public required PreviewOrganisationImport Preview { get; init; }

    [Inject] public required ImportOrganisations ImportOrganisations { get; init; }

    private bool IsLoaded { get; set; }

    private bool IsOpen { get; set; }

    private ImportPlan? Plan { get; set; }

    private Verdict? Verdict { get; set; }

    protected override async Task OnInitializedAsync()
    {
        IsOpen = await Preview.HandleAsync([], CancellationToken.None) is not null;
        IsLoaded = true;
    }

    private async Task ChosenAsync(byte[] file)
    {
        (_file, Verdict) = (file, null);
        Plan = await Preview.HandleAsync(file, CancellationToken.None);
    }

    private async Task ImportAsync()
    {
        Verdict = await ImportOrganisations.HandleAsync(new(_file, Plan!.Seen), CancellationToken.None);
        Plan = Verdict.IsRefused ? await Preview.HandleAsync(_file, CancellationToken.None) : null;
    }
}
