namespace TitleReview.Core.Kernel;

/// <summary>「几分之几」: a share of a count, compared in integers so that nothing is ever rounded.</summary>
public sealed record Fraction(int Numerator, int Denominator)
{
    /// <summary>The least whole number that is at least this share of <paramref name="whole"/>.</summary>
    public int LeastOf(int whole) => ((whole * Numerator) + Denominator - 1) / Denominator;

    public bool IsReachedBy(int part, int whole) => part * Denominator >= whole * Numerator;

    /// <summary>2/3</summary>
    public override string ToString() => $"{Numerator}/{Denominator}";
}
