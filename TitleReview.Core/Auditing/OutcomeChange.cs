using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「结论变化」: whether an application could be submitted as things are, and as they are supposed.</summary>
public sealed record OutcomeChange(Verdict Before, Verdict After)
{
    public bool HasChanged => Before.IsRefused != After.IsRefused;

    /// <summary>What refused before and no longer does.</summary>
    public IReadOnlyList<Refusal> Lifted => Beside(Before, After);

    /// <summary>What refuses only now.</summary>
    public IReadOnlyList<Refusal> Added => Beside(After, Before);

    // a sentence carries its numbers, so another number is another refusal
    private static IReadOnlyList<Refusal> Beside(Verdict one, Verdict other) =>
        [.. one.Refusals.Where(refusal => other.Refusals.All(same => same.Sentence != refusal.Sentence))];
}
