using System.Security.Cryptography;
using System.Text;

namespace TitleReview.App.Secrets;

/// <summary>Authenticated encryption for one purpose: a flipped bit is an error, never a wrong value.</summary>
/// <remarks>
/// Form: algorithm (1 byte), nonce (12), tag (16), cipher text. The algorithm id is stored so that another one (SM4) can follow
/// while old rows stay readable.
/// </remarks>
public sealed class Cipher(MasterKey key, string purpose)
{
    private const byte Aes256Gcm = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Head = 1 + NonceLength + TagLength;

    private readonly byte[] _key = key.For(purpose);

    /// <param name="place">Where the box belongs; it can be opened nowhere else, so that boxes cannot change places.</param>
    public byte[] Encrypt(ReadOnlySpan<byte> plain, string place = "")
    {
        var box = new byte[Head + plain.Length];
        box[0] = Aes256Gcm;
        RandomNumberGenerator.Fill(box.AsSpan(1, NonceLength));
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(box.AsSpan(1, NonceLength), plain, box.AsSpan(Head), box.AsSpan(1 + NonceLength, TagLength), Bound(box[0], place));
        return box;
    }

    /// <exception cref="CryptographicException">The box was changed, cut, moved, or made under another key.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> box, string place = "")
    {
        if (box.Length < Head || box[0] != Aes256Gcm)
        {
            throw new CryptographicException("Not a box of a known algorithm.");
        }
        var plain = new byte[box.Length - Head];
        using var aes = new AesGcm(_key, TagLength);
        aes.Decrypt(box.Slice(1, NonceLength), box[Head..], box.Slice(1 + NonceLength, TagLength), plain, Bound(box[0], place));
        return plain;
    }

    public string EncryptText(string plain, string place = "") => Convert.ToBase64String(Encrypt(Encoding.UTF8.GetBytes(plain), place));

    public string DecryptText(string box, string place = "") => Encoding.UTF8.GetString(Decrypt(Convert.FromBase64String(box), place));

    /// <summary>A name for content that says nothing of it to who lacks the key: equal for equal content under one key only.</summary>
    public string NameOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, content));

    private static byte[] Bound(byte algorithm, string place) => [algorithm, .. Encoding.UTF8.GetBytes(place)];
}
