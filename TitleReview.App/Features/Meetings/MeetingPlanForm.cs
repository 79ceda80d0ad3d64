using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Meetings;

/// <summary>What stands in the boxes of the plan.</summary>
public sealed class MeetingPlanForm
{
    public string Notice { get; set; } = "";

    public string Draw { get; set; } = "";

    public DateOnly HeldOn { get; set; }

    public DateOnly LastOn { get; set; }

    public DateOnly? FiledOn { get; set; }

    public string Place { get; set; } = "";

    public string Agenda { get; set; } = MeetingFlow.DefaultAgenda;

    public bool CountsRecused { get; set; }

    public static MeetingPlanForm Of(GetMeetingPlan.View view, DateOnly today) => view.Meeting is { } meeting
        ? new()
        {
            Notice = meeting.Notice.Value.ToString(),
            Draw = meeting.Draw?.Value.ToString() ?? "",
            HeldOn = meeting.HeldOn,
            LastOn = meeting.LastOn,
            FiledOn = meeting.FiledOn,
            Place = meeting.Place,
            Agenda = meeting.Agenda,
            CountsRecused = meeting.CountsRecused,
        }
        : new() { HeldOn = today, LastOn = today, CountsRecused = view.CountsRecused.Value, Notice = view.Notices is [var only] ? only.Notice.Value.ToString() : "" };

    public PlanMeeting.Command Command(ReviewMeeting? meeting) => new(
        meeting?.Id, Guid.TryParse(Notice, out var notice) ? new NoticeId(notice) : default, Guid.TryParse(Draw, out var draw) ? new DrawId(draw) : null, HeldOn, LastOn, Place, Agenda, CountsRecused, FiledOn,
        meeting?.Version ?? 0);
}
