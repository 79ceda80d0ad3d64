namespace TitleReview.Core.Draws;

/// <summary>「种子来源」 by its kind.</summary>
public enum SourceKind
{
    /// <summary>监督人掷骰子</summary>
    Dice = 1,

    /// <summary>监督人密封数字</summary>
    Sealed,

    /// <summary>公开摇奖结果</summary>
    Lottery,
}

/// <summary>「种子来源」, named before anybody can know its value.</summary>
/// <param name="NotBefore">Beijing time before which the value cannot be known.</param>
public sealed record SeedSource(SourceKind Kind, string Name, string NotBefore);

/// <summary>「录入的种子」: the value of one source.</summary>
/// <param name="Source">Counted from 1.</param>
/// <param name="By">Which supervisor typed it, 1 or 2.</param>
public sealed record SeedEntry(int Source, int By, string Value, string EnteredAt);

/// <summary>「抽取种子」: the values and the secret; its hash is the seed.</summary>
public sealed record DrawSeed(string FrozenHash, IReadOnlyList<SeedEntry> Entries, string Secret);
