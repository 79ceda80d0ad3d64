using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Meetings;

public sealed partial class MeetingPlanPage
{
    [Inject] public required GetMeetingPlan GetMeetingPlan { get; init; }

    [Inject] public required PlanMeeting PlanMeeting { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter] public Guid? Id { get; set; }

    private GetMeetingPlan.View? View { get; set; }

    private MeetingPlanForm Form { get; set; } = new();

    private Verdict? Verdict { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        View = await GetMeetingPlan.HandleAsync(Id is { } id ? new MeetingId(id) : null, CancellationToken.None);
        IsLoaded = true;
        if (View is not null)
        {
            Form = MeetingPlanForm.Of(View, Clock.Today());
        }
    }

    private async Task SaveAsync()
    {
        IsBusy = true;
        try
        {
            var result = await PlanMeeting.HandleAsync(Form.Command(View!.Meeting), CancellationToken.None);
            Verdict = result.Verdict;
            if (result.Meeting is { } saved)
            {
                Navigation.NavigateTo(Urls.ReviewMeeting(saved));
            }
        }
        finally
        {
            IsBusy = false;
        }
    }
}
