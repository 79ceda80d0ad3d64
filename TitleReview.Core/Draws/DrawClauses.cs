using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Draws;

/// <summary>「抽取限制的出处」, shown where a limit cannot be kept.</summary>
public sealed record DrawClauses(Citation? Odd, Citation? Least, Citation? Group, Citation? OwnUnit)
{
    /// <summary>Where only the numbers are judged, as somebody does who has nothing but the transcript.</summary>
    public static DrawClauses None { get; } = new(null, null, null, null);

    /// <param name="least">What fixes the least number of this committee.</param>
    public static DrawClauses Of(CommitteesPolicy policy, Citation? least) =>
        new(policy.IsOdd.Source, least, policy.GroupMinimum.Source, policy.OwnUnitMaximum.Source);
}
