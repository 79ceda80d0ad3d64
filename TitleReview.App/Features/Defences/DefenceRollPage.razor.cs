using Microsoft.AspNetCore.Components;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

public sealed partial class DefenceRollPage
{
    [Inject] public required GetDefenceRoll GetDefenceRoll { get; init; }

    [Inject] public required CloseDefence CloseDefence { get; init; }

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery] public string? Mode { get; set; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private DefenceMode? Chosen => Enum.TryParse<DefenceMode>(Mode, out var mode) && Enum.IsDefined(mode) ? mode : null;

    private GetDefenceRoll.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsConfirming { get; set; }

    private Verdict? Verdict { get; set; }

    protected override async Task LoadAsync()
    {
        View = await GetDefenceRoll.HandleAsync(new NoticeId(Id), Chosen, Filter, Page, CancellationToken.None);
        IsLoaded = true;
        if (View is not null)
        {
            Follow([QueueNames.OfDefences(View.Notice)]);
        }
    }

    private void Ask()
    {
        Verdict = View!.WhyNotClose;
        IsConfirming = !Verdict.IsRefused;
    }

    private async Task CloseAsync()
    {
        Verdict = await CloseDefence.HandleAsync(new(new NoticeId(Id)), CancellationToken.None);
        IsConfirming = false;
        await LoadAsync();
    }
}
