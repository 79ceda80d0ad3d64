namespace TitleReview.Core.Kernel;

/// <summary>「不予受理的理由」: one reason why something may not be done now.</summary>
/// <param name="Sentence">One Chinese sentence for the person concerned; it says what to do.</param>
/// <param name="Source">The clause that decides; null where no clause but plain sense decides.</param>
public abstract record Refusal(string Sentence, Citation? Source = null)
{
    /// <summary>What is shown beside the sentence; empty where no clause decides.</summary>
    public virtual string Basis => Source is null ? "" : $"{Source}";

    public sealed override string ToString() => Source is null ? Sentence : $"{Sentence}（{Basis}）";
}

/// <summary>The answer to 「为何不能办理」: all reasons together, none when it may be done.</summary>
public sealed record Verdict(IReadOnlyList<Refusal> Refusals)
{
    public static Verdict Allowed { get; } = new([]);

    public bool IsRefused => Refusals.Count > 0;

    public static Verdict Of(params IEnumerable<Refusal?> refusals) => new([.. refusals.OfType<Refusal>()]);

    public Verdict And(Verdict other) => new([.. Refusals, .. other.Refusals]);
}
