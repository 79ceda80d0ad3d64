using System.Buffers.Text;
using System.Security.Cryptography;

namespace TitleReview.App.Features.Defences;

/// <summary>What the address of a waiting room's screen holds. The database knows its hash only; 256 random bits need no slow hash and no salt.</summary>
internal static class BoardKey
{
    private const int Bytes = 32;
    private const int Characters = 43;

    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null for what no key looks like.</summary>
    public static string? HashOf(string? key)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        return key is { Length: Characters } && Base64Url.IsValid(key) && Base64Url.TryDecodeFromChars(key, bytes, out var written) && written == Bytes
            ? Convert.ToHexStringLower(SHA256.HashData(bytes))
            : null;
    }
}
