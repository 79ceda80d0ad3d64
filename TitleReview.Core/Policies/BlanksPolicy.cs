using System.Buffers;
using System.Collections.Frozen;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「填写要求」: blanks and vague words.</summary>
/// <param name="NoneWord">The word an empty box must carry: 无.</param>
/// <param name="NoneAliases">What people write instead of it.</param>
/// <param name="VagueWords">含糊的词语</param>
/// <param name="VagueBeforeNumber">Words that are vague only in front of a figure: 约30人, but not 签约.</param>
public sealed record BlanksPolicy(
    [Unit("text")] Cited<string> NoneWord,
    [Unit("list")] Cited<IReadOnlyList<string>> NoneAliases,
    [Unit("list")] Cited<IReadOnlyList<string>> VagueWords,
    [Unit("list")] Cited<IReadOnlyList<string>> VagueBeforeNumber)
{
    private readonly string[] _vague = [.. VagueWords.Value.Concat(VagueBeforeNumber.Value)];
    private readonly SearchValues<char> _vagueStarts = SearchValues.Create([.. VagueWords.Value.Concat(VagueBeforeNumber.Value).Where(word => word.Length > 0).Select(word => word[0])]);
    private readonly FrozenSet<string> _aliases = NoneAliases.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly SearchValues<char> _aliasStarts = SearchValues.Create([.. NoneAliases.Value.Where(alias => alias.Length > 0).SelectMany(alias => new[] { char.ToUpperInvariant(alias[0]), char.ToLowerInvariant(alias[0]) })]);
    private readonly int _longestAlias = NoneAliases.Value.Select(alias => alias.Length).DefaultIfEmpty().Max();

    /// <summary>The most characters that can still mean that there is nothing.</summary>
    internal int LongestForNone => Math.Max(_longestAlias, NoneWord.Value.Length);

    /// <summary>Whether a text without blanks is one of the aliases, in whatever width it is typed.</summary>
    internal bool IsAlias(string written) =>
        written.Length > 0 && written.Length <= _longestAlias && ComparableText.Compatible(written) is { Length: > 0 } compatible
        && _aliasStarts.Contains(compatible[0]) && _aliases.Contains(compatible);

    /// <summary>False where no vague word of either list stands in the text: that is nearly always so, and quickly known.</summary>
    internal bool MayBeVague(string text)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(_vagueStarts); at >= 0; at = rest.IndexOfAny(_vagueStarts))
        {
            rest = rest[at..];
            if (StartsVague(rest))
            {
                return true;
            }

            rest = rest[1..];
        }

        return false;
    }

    private bool StartsVague(ReadOnlySpan<char> text)
    {
        foreach (var word in _vague)
        {
            if (word.Length > 0 && word[0] == text[0] && text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
