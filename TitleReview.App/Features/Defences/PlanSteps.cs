namespace TitleReview.App.Features.Defences;

/// <summary>What can be done to a plan from its page, in the order in which it is done.</summary>
public sealed record PlanSteps(
    SaveDefenceSession Save, RemoveDefenceSession Remove, DrawDefenceLot Draw, AbandonDefenceLot Abandon, PlaceDefence Place, ChooseRemoteMode Choose, IssueCallUps Issue, OpenBoard OpenBoard, CloseBoard CloseBoard);
