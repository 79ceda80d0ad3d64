using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

public sealed partial class ExpertImportPage
{
    private byte[] _file = [];

    [Inject] public required PreviewExpertImport Preview { get; init; }

    [Inject] public required ImportExperts ImportExperts { get; init; }

    private bool IsLoaded { get; set; }

    private PreviewExpertImport.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private string Office { get; set; } = "";

    private OrganisationId? Pool => Guid.TryParse(Office, out var id) ? new OrganisationId(id) : null;

    protected override async Task OnInitializedAsync()
    {
        View = await Preview.HandleAsync(null, [], CancellationToken.None);
        Office = View?.Offices.Select(office => office.Id.ToString()).FirstOrDefault() ?? "";
        IsLoaded = true;
    }

    private Task ChosenAsync(byte[] file)
    {
        (_file, Verdict) = (file, null);
        return AgainAsync();
    }

    private async Task AgainAsync()
    {
        if (_file.Length > 0)
        {
            View = await Preview.HandleAsync(Pool, _file, CancellationToken.None);
        }
    }

    private async Task ImportAsync()
    {
        if (Pool is { } pool && View?.Plan is { } plan)
        {
            Verdict = await ImportExperts.HandleAsync(new(pool, _file, plan.Seen), CancellationToken.None);
            _file = Verdict.IsRefused ? _file : [];
            await AgainAsync();
        }
    }
}
