using Microsoft.AspNetCore.Components;
using TitleReview.Core.Committees;

namespace TitleReview.App.Features.Committees;

public sealed partial class CommitteesPage
{
    [Inject] public required ListCommittees ListCommittees { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private RegistrationState? ChosenState => Enum.TryParse<RegistrationState>(State, out var state) && Enum.IsDefined(state) ? state : null;

    private ListCommittees.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private string Done { get; set; } = "";

    protected override Task OnParametersSetAsync() => ShowAsync("");

    private async Task ShowAsync(string done)
    {
        View = await ListCommittees.HandleAsync(Filter, ChosenState, Page, CancellationToken.None);
        (Done, IsLoaded) = (done, true);
    }
}
