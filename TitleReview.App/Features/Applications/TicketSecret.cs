using System.Buffers.Text;
using System.Security.Cryptography;

namespace TitleReview.App.Features.Applications;

/// <summary>What the holder of a ticket shows. The database knows its hash only; 256 random bits need no slow hash and no salt.</summary>
internal static class TicketSecret
{
    private const int Bytes = 32;

    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null for what no ticket looks like.</summary>
    public static string? HashOf(string? secret)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        return secret is { Length: 43 } && Base64Url.IsValid(secret) && Base64Url.TryDecodeFromChars(secret, bytes, out var written) && written == Bytes
            ? Convert.ToHexStringLower(SHA256.HashData(bytes))
            : null;
    }
}
