namespace TitleReview.App.Features.Defences;

/// <summary>What can be done in the room from its page.</summary>
public sealed record PanelSteps(ConductDefence Conduct, SaveDefenceMark Mark, RecordAttendance Attendance, StepOutOfDefence StepOut, CloseDefenceSession Close);
