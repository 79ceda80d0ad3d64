namespace TitleReview.App.Features.Meetings;

/// <summary>What the office can do to a meeting from its desk, in the order in which it is done.</summary>
public sealed record MeetingSteps(NameChair Name, SetAgenda Agenda, AdvanceMeeting Advance, SetAgendaStep Step, LeaveMeeting Leave, DraftMinutes Draft);
