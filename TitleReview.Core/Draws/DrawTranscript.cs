namespace TitleReview.Core.Draws;

/// <summary>「抽取记录」: numbers only, each part bound to the one before by its hash. Written as docs/draw.md says.</summary>
public sealed record DrawTranscript(
    string Format, FrozenPool Frozen, DrawSeed Seed, DrawResult Result, IReadOnlyList<Replacement> Replacements, string LastHash)
{
    /// <summary>The one format there is.</summary>
    public const string FormatName = "titlereview-draw-1";

    /// <summary>Members and alternates as they are after all replacements.</summary>
    public IReadOnlyList<GroupResult> Now => Replacements.Aggregate(Result.Groups, ReplacementRules.Apply);
}

/// <summary>「抽取结果」.</summary>
/// <param name="Order">All numbers in the order in which they came up.</param>
/// <param name="Groups">Members and alternates before any replacement.</param>
public sealed record DrawResult(string SeedHash, string DrawnAt, IReadOnlyList<int> Order, IReadOnlyList<GroupResult> Groups);

/// <summary>「一组的抽取结果」, both in order; the first member is the head where there are heads.</summary>
public sealed record GroupResult(IReadOnlyList<int> Members, IReadOnlyList<int> Alternates);

/// <summary>「递补」.</summary>
/// <param name="Enters">0: an alternate left, nobody enters.</param>
public sealed record Replacement(string PreviousHash, int Leaves, int Enters, string Reason, string At);
