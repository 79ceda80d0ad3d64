using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Features.Committees;

public sealed partial class CommitteePage
{
    [Inject] public required GetCommittee GetCommittee { get; init; }

    [Parameter] public Guid Id { get; set; }

    /// <summary>Number of the version; none: the last one.</summary>
    [SupplyParameterFromQuery(Name = "version")] public int? Version { get; set; }

    private GetCommittee.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private string Done { get; set; } = "";

    protected override Task OnParametersSetAsync() => ShowAsync("");

    private async Task ShowAsync(string done)
    {
        View = await GetCommittee.HandleAsync(new(Id), Version, CancellationToken.None);
        (Done, IsLoaded) = (done, true);
    }
}
