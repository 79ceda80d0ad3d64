using TitleReview.Core.Kernel;

namespace TitleReview.Core.Qualifications;

/// <summary>「起止年月」, both months included.</summary>
public readonly record struct MonthSpan(YearMonth From, YearMonth To)
{
    public int Months => To.MonthsSince(From) + 1;

    public override string ToString() => From == To ? $"{From}" : $"{From}至{To}";
}
