using Microsoft.AspNetCore.Components;
using TitleReview.Core.Auditing;

namespace TitleReview.App.Features.Delegations;

public sealed partial class DelegationsPage
{
    [Inject] public required ListDelegations ListDelegations { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? Kind { get; set; }

    [SupplyParameterFromQuery] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private DelegationKind? ChosenKind => Enum.TryParse<DelegationKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private DelegationState? ChosenState => Enum.TryParse<DelegationState>(State, out var state) && Enum.IsDefined(state) ? state : null;

    private ListDelegations.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private string Done { get; set; } = "";

    protected override Task OnParametersSetAsync() => ShowAsync("");

    private async Task ShowAsync(string done)
    {
        View = await ListDelegations.HandleAsync(Filter, ChosenKind, ChosenState, Page, CancellationToken.None);
        (Done, IsLoaded) = (done, true);
    }
}
