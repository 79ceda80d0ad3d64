using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class PlanPage
{
    [Inject] public required PlanApplication PlanApplication { get; init; }

    [Parameter] public Guid Id { get; set; }

    private PlanApplication.View? View { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        View = await PlanApplication.HandleAsync(new CaseId(Id), CancellationToken.None);
        IsLoaded = true;
    }

    private static string Clause(Finding finding) =>
        finding is { Confidence: Confidence.Proposed, Source.Document: not Citation.Proposal } ? $"{finding.Source}（系统建议值）" : finding.Source.ToString();
}
