using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「递补规则」, fixed before the draw: docs/draw.md section 8.</summary>
public static class ReplacementRules
{
    /// <summary>Why this number cannot be replaced.</summary>
    public static Verdict WhyNot(DrawTranscript transcript, int leaves) => Verdict.Of(
        GroupOf(transcript.Now, leaves) is not { } group ? new NumberWasNotDrawn(leaves)
            : group.Members.Contains(leaves) && Entering(transcript.Frozen, transcript.Now, leaves) == 0 ? new NoAlternateFits(leaves)
            : null);

    /// <summary>The transcript with one more replacement. Who enters is computed.</summary>
    public static DrawTranscript Replace(DrawTranscript transcript, int leaves, string reason, string at)
    {
        var one = new Replacement(transcript.LastHash, leaves, Entering(transcript.Frozen, transcript.Now, leaves), reason, at);
        return transcript with { Replacements = [.. transcript.Replacements, one], LastHash = CanonicalDraw.HashOf(CanonicalDraw.Write(one)) };
    }

    /// <summary>Who enters for the number that leaves; 0: an alternate leaves, or no alternate fits.</summary>
    public static int Entering(FrozenPool pool, IReadOnlyList<GroupResult> now, int leaves)
    {
        var group = GroupOf(now, leaves);
        var staying = now.SelectMany(one => one.Members).Where(no => no != leaves).CountBy(no => pool.Rows[no - 1].Unit).ToDictionary();
        return group is null || !group.Members.Contains(leaves)
            ? 0
            : group.Alternates.FirstOrDefault(no => staying.GetValueOrDefault(pool.Rows[no - 1].Unit) < pool.LimitOf(pool.Rows[no - 1].Unit));
    }

    internal static IReadOnlyList<GroupResult> Apply(IReadOnlyList<GroupResult> groups, Replacement one) =>
        [.. groups.Select(group => !IsIn(group, one.Leaves) ? group : new GroupResult(
            [.. group.Members.Where(no => no != one.Leaves), .. one.Enters == 0 ? Array.Empty<int>() : [one.Enters]],
            [.. group.Alternates.Where(no => no != one.Leaves && no != one.Enters)]))];

    private static GroupResult? GroupOf(IReadOnlyList<GroupResult> groups, int no) => groups.FirstOrDefault(group => IsIn(group, no));

    private static bool IsIn(GroupResult group, int no) => group.Members.Contains(no) || group.Alternates.Contains(no);
}
