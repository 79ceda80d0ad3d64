using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Committees;

public sealed partial class SpecialtiesPage
{
    private byte[] _file = [];

    [Inject] public required ListSpecialties ListSpecialties { get; init; }

    [Inject] public required PreviewSpecialtyImport Preview { get; init; }

    [Inject] public required ImportSpecialties ImportSpecialties { get; init; }

    [Parameter] public Guid Id { get; set; }

    /// <summary>Number of the version; none: the last one.</summary>
    [SupplyParameterFromQuery(Name = "version")] public int? Version { get; set; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListSpecialties.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private ImportPlan? Plan { get; set; }

    private Verdict? Verdict { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        View = await ListSpecialties.HandleAsync(new(Id), Version, Filter, Page, CancellationToken.None);
        IsLoaded = true;
    }

    private async Task ChosenAsync(byte[] file)
    {
        (_file, Verdict) = (file, null);
        Plan = await Preview.HandleAsync(View!.Registration.Id, file, CancellationToken.None);
    }

    private async Task ImportAsync()
    {
        Verdict = await ImportSpecialties.HandleAsync(new(View!.Registration.Id, _file, Plan!.Seen), CancellationToken.None);
        Plan = Verdict.IsRefused ? await Preview.HandleAsync(View.Registration.Id, _file, CancellationToken.None) : null;
        View = await ListSpecialties.HandleAsync(new(Id), Version, Filter, Page, CancellationToken.None);
    }
}
