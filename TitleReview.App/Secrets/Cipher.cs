using System.Buffers.Binary;
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

    public byte[] Encrypt(ReadOnlySpan<byte> plain)
    {
        var box = new byte[Head + plain.Length];
        box[0] = Aes256Gcm;
        RandomNumberGenerator.Fill(box.AsSpan(1, NonceLength));
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(box.AsSpan(1, NonceLength), plain, box.AsSpan(Head), box.AsSpan(1 + NonceLength, TagLength), box.AsSpan(0, 1));
        return box;
    }

    /// <exception cref="CryptographicException">The box was changed, cut, or made under another key.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> box)
    {
        if (box.Length < Head || box[0] != Aes256Gcm)
        {
            throw new CryptographicException("Not a box of a known algorithm.");
        }
        var plain = new byte[box.Length - Head];
        using var aes = new AesGcm(_key, TagLength);
        aes.Decrypt(box.Slice(1, NonceLength), box[Head..], box.Slice(1 + NonceLength, TagLength), plain, box[..1]);
        return plain;
    }

    public string EncryptText(string plain) => Convert.ToBase64String(Encrypt(Encoding.UTF8.GetBytes(plain)));

    public string DecryptText(string box) => Encoding.UTF8.GetString(Decrypt(Convert.FromBase64String(box)));

    /// <summary>A number in 0..<paramref name="below"/>-1 that only the key holder can compute from the words: for orders and numbers that must not give anything away.</summary>
    public int Draw(string words, int below) =>
        (int)(BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(words))) % (uint)below);
}
