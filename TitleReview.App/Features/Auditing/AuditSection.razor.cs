using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Features.Auditing;

/// <summary>One section with its evidence beside it, and whether the level has looked at it.</summary>
public sealed partial class AuditSection
{
    [Inject] public required TickSection TickSection { get; init; }

    [Parameter, EditorRequired] public required GetAuditCase.View View { get; set; }

    [Parameter, EditorRequired] public required GetAuditCase.Section Section { get; set; }

    [Parameter, EditorRequired] public required DoAct Do { get; set; }

    // until it is saved the box stays as the officer has set it
    private bool? Wanted { get; set; }

    private bool IsTicked => Wanted ?? Section.Tick is not null;

    private async Task TickAsync(bool isTicked)
    {
        Wanted = isTicked;
        try
        {
            await Do(() => TickSection.HandleAsync(new(View.Id, Section.Key, isTicked, View.Submissions), CancellationToken.None), "");
        }
        finally
        {
            Wanted = null;
        }
    }
}
