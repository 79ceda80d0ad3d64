namespace TitleReview.App.Features.Ballots;

/// <summary>A reason that goes into the minutes.</summary>
internal static class BallotReason
{
    private const int Shortest = 4;
    private const int Longest = 200;

    public static bool IsGiven(string reason) => reason.Trim().Length is >= Shortest and <= Longest;
}
