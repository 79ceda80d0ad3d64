using Microsoft.AspNetCore.Components;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

public sealed partial class ExpertEntryPage
{
    [Inject] public required ListMyExpertEntries ListMyExpertEntries { get; init; }

    [Inject] public required ApplyAsExpert ApplyAsExpert { get; init; }

    [Inject] public required RecommendExpert RecommendExpert { get; init; }

    private bool IsLoaded { get; set; }

    private ListMyExpertEntries.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private string By { get; set; } = "";

    private string Office { get; set; } = "";

    private ExpertRoute Route { get; set; } = ExpertRoute.ThroughCommittee;

    private ExpertDraft Draft { get; set; } = new();

    protected override async Task OnInitializedAsync()
    {
        View = await ListMyExpertEntries.HandleAsync(CancellationToken.None);
        IsLoaded = true;
    }

    private async Task SendAsync()
    {
        var office = new OrganisationId(Guid.TryParse(Office, out var id) ? id : Guid.Empty);
        Verdict = Guid.TryParse(By, out var by)
            ? await RecommendExpert.HandleAsync(new(new(by), office, Route, Draft.Form), CancellationToken.None)
            : await ApplyAsExpert.HandleAsync(new(office, Route, Draft.Form), CancellationToken.None);
        Done = Verdict.IsRefused ? "" : by != Guid.Empty ? $"已推荐{Draft.Name}。" : "已提出申请。";
        if (!Verdict.IsRefused)
        {
            Draft = new();
            View = await ListMyExpertEntries.HandleAsync(CancellationToken.None);
        }
    }
}
