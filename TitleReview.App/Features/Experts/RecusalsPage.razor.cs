using Microsoft.AspNetCore.Components;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

public sealed partial class RecusalsPage
{
    [Inject] public required ListRecusals ListRecusals { get; init; }

    [Inject] public required WithdrawDeclaration WithdrawDeclaration { get; init; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private bool IsLoaded { get; set; }

    private ListRecusals.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        View = await ListRecusals.HandleAsync(Page, CancellationToken.None);
        IsLoaded = true;
    }

    private static IEnumerable<RecusalSide> Sides(ListRecusals.View view) => Enum.GetValues<RecusalSide>().Where(side => side switch
    {
        RecusalSide.Expert => view.IsExpert,
        RecusalSide.Applicant => view.Cases.Count > 0,
        _ => view.IsOffice,
    });

    private async Task ShowAsync(string done)
    {
        (Done, Verdict) = (done, null);
        View = await ListRecusals.HandleAsync(Page, CancellationToken.None);
    }

    private async Task WithdrawAsync(ListRecusals.Row row)
    {
        Verdict = await WithdrawDeclaration.HandleAsync(new(row.Id, row.Version), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            await ShowAsync("已撤回这条申明。");
        }
    }
}
