using System.Diagnostics.CodeAnalysis;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.FormalReviews;

/// <summary>「验证码」 of a print: twenty letters of 5 bits each, 100 bits, without letters that are taken for figures.</summary>
public sealed record VerificationCode
{
    public const int Length = 20;

    private const int Group = 5;
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private VerificationCode(string value) => Value = value;

    /// <summary>Without hyphens.</summary>
    public string Value { get; }

    /// <param name="random">Twenty random bytes, of each of which five bits are used.</param>
    public static VerificationCode Of(ReadOnlySpan<byte> random)
    {
        Span<char> letters = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            letters[i] = Letters[random[i] & 31];
        }

        return new VerificationCode(new string(letters));
    }

    /// <summary>As people type it: small letters, blanks, hyphens, o for 0, i and l for 1.</summary>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out VerificationCode? code)
    {
        var plain = ComparableText.WithoutBlanks(ComparableText.Compatible(typed is { Length: <= 200 } ? typed : "")).ToUpperInvariant()
            .Replace("-", "", StringComparison.Ordinal).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        code = plain.Length == Length && plain.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) ? new VerificationCode(plain) : null;
        return code is not null;
    }

    /// <summary>7K2M9-0QX4T-… as it is printed.</summary>
    public override string ToString() => string.Join('-', Value.Chunk(Group).Select(group => new string(group)));
}
