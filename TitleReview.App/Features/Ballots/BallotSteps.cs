using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Ballots;

/// <summary>What can be done to a box from its page.</summary>
public sealed record BallotSteps(CastBallot Cast, CloseBallot Close, VoidBallot Void, EnterPaperCount Paper, PickBelow Pick);
