using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class ReleaseForm
{
    [Inject] public required ReleasePersonalRecord ReleasePersonalRecord { get; init; }

    [Parameter, EditorRequired] public required IReadOnlyList<ListAssignments.Row> People { get; set; }

    [Parameter] public EventCallback Released { get; set; }

    private Guid? Person { get; set; }

    private ListAssignments.Row? Chosen { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsReleased { get; set; }

    private void Ask()
    {
        (Verdict, IsReleased) = (null, false);
        Chosen = People.FirstOrDefault(row => row.RecordVersion > 0 && row.Person.Value == Person);
    }

    private async Task ReleaseAsync()
    {
        if (Chosen is { } chosen)
        {
            Verdict = await ReleasePersonalRecord.HandleAsync(new(chosen.Person, chosen.RecordVersion), CancellationToken.None);
            (IsReleased, Chosen, Person) = (!Verdict.IsRefused, null, null);
            await Released.InvokeAsync();
        }
    }
}
