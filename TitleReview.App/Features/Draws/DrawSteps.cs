namespace TitleReview.App.Features.Draws;

/// <summary>What can be done to a draw from its page, in the order in which it is done.</summary>
public sealed record DrawSteps(CommitPool Commit, EnterSeed Enter, RunDraw Run, ReplaceMember Replace, AbandonDraw Abandon);
