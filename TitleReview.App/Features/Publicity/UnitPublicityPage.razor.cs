using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「单位公示」: the words, the days, what people object to, the result, the sealed scans, in the order in which they come.</summary>
public sealed partial class UnitPublicityPage
{
    [Inject] public required GetUnitPublicity GetUnitPublicity { get; init; }

    [Inject] public required RecordUnitPublicity RecordUnitPublicity { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetUnitPublicity.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private AnnouncementForm? Form { get; set; }

    private DateOnly From { get; set; }

    private DateOnly To { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override async Task LoadAsync()
    {
        View = await GetUnitPublicity.HandleAsync(new CaseId(Id), From == default ? null : From, CancellationToken.None);
        if (View is { } view)
        {
            if (From == default)
            {
                (From, To) = (view.Registered?.Days.From ?? Clock.Today(), view.Registered?.Days.To ?? view.EarliestEnd);
            }
            Follow([QueueNames.OfEvidence(view.Id)]);
        }
        IsLoaded = true;
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task ProposeAsync()
    {
        var before = To;
        await LoadAsync();
        // who has written a last day meanwhile meant it
        To = To == before && View is { } view ? view.EarliestEnd : To;
    }

    private async Task RecordAsync()
    {
        Done = "";
        // what is typed is registered, not what was kept before it
        if (Form is { } form && !await form.SaveAsync())
        {
            return;
        }
        Verdict = await RecordUnitPublicity.HandleAsync(new(new CaseId(Id), From, To, View!.Version), CancellationToken.None);
        Done = Verdict.IsRefused ? "" : "已登记单位公示。";
        await LoadAsync();
    }
}
