using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class AssignmentsPage
{
    [Inject] public required ListAssignments ListAssignments { get; init; }

    [Inject] public required EndAssignment EndAssignment { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? Organisation { get; set; }

    [SupplyParameterFromQuery(Name = "role")] public string? RoleText { get; set; }

    [SupplyParameterFromQuery(Name = "on")] public string? DayText { get; set; }

    private Role? Shown => Enum.TryParse<Role>(RoleText, out var role) && Enum.IsDefined(role) ? role : null;

    private DateOnly? Day => DateOnly.TryParseExact(DayText, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListAssignments.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private (string Name, ListAssignments.Held Held)? Ending { get; set; }

    private DateOnly LastDay { get; set; }

    private bool AtOnce { get; set; }

    private Verdict? Ended { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await ListAssignments.HandleAsync(new(Filter, Organisation, Shown, Day), Page, CancellationToken.None);
        IsLoaded = true;
    }

    private void AskToEnd(ListAssignments.Row row, ListAssignments.Held held)
    {
        Ending = (row.Name, held);
        AtOnce = false;
        LastDay = held.From > View!.Today ? held.From : View.Today;
    }

    private async Task EndAsync()
    {
        if (Ending is { } ending)
        {
            Ended = await EndAssignment.HandleAsync(new(ending.Held.Id, LastDay, ending.Held.Version, AtOnce), CancellationToken.None);
            Ending = null;
            await LoadAsync();
        }
    }
}
