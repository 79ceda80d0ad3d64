namespace TitleReview.Core.Integrity;

/// <summary>「限制申报期」: whole application years, both ends inside.</summary>
public sealed record BarredYears(int First, int Last)
{
    public IReadOnlyList<int> Years => [.. Enumerable.Range(First, Math.Max(0, Last - First + 1))];

    /// <summary>The first year in which an application is possible again.</summary>
    public int MayApplyFrom => Last + 1;

    public bool Contains(int year) => First <= year && year <= Last;

    /// <summary>2024至2026年</summary>
    public override string ToString() => First == Last ? $"{First}年" : $"{First}至{Last}年";
}
