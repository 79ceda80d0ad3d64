using System.Security.Cryptography;
using System.Text;

namespace TitleReview.App.Secrets;

/// <summary>Nonce (12), tag (16), cipher text under one key, bound to a place.</summary>
internal static class AesBox
{
    public const int Overhead = NonceLength + TagLength;

    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string place)
    {
        var box = new byte[Overhead + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(box.AsSpan(0, NonceLength), plain, box.AsSpan(Overhead), box.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(place));
        return box;
    }

    /// <exception cref="CryptographicException">Changed, cut, moved, or made under another key.</exception>
    public static byte[] Decrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, string place)
    {
        if (box.Length < Overhead)
        {
            throw new CryptographicException("Too short for a box.");
        }
        var plain = new byte[box.Length - Overhead];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(box[..NonceLength], box[Overhead..], box.Slice(NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(place));
        return plain;
    }
}
