using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class GrantForm
{
    [Inject] public required GrantAssignment GrantAssignment { get; init; }

    [Parameter, EditorRequired] public required IReadOnlyList<ListAssignments.Row> People { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<ListAssignments.Choice> Organisations { get; set; }

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    [Parameter] public EventCallback Granted { get; set; }

    private Guid? Person { get; set; }

    private Guid? Organisation { get; set; }

    private Role Role { get; set; } = Role.Applicant;

    private DateOnly From { get; set; }

    private DateOnly? To { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsGranted { get; set; }

    protected override void OnInitialized() => From = Today;

    private async Task GrantAsync()
    {
        Verdict = await GrantAssignment.HandleAsync(new(new(Person ?? default), new(Organisation ?? default), Role, From, To), CancellationToken.None);
        IsGranted = !Verdict.IsRefused;
        if (IsGranted)
        {
            await Granted.InvokeAsync();
        }
    }
}
