using System.Security.Cryptography;
using System.Text;

namespace TitleReview.App.Secrets;

/// <summary>Encryption to a public key: whoever seals cannot open. Form: ephemeral point (65), then an <see cref="AesBox"/>.</summary>
public static class SealedBox
{
    public const int Overhead = BoxKeys.PublicLength + AesBox.Overhead;

    private const int KeyLength = 32;

    /// <param name="place">Where the box belongs; it can be opened nowhere else.</param>
    public static byte[] Seal(byte[] publicKey, ReadOnlySpan<byte> plain, string place)
    {
        var once = BoxKeys.New();
        return [.. once.Public, .. AesBox.Encrypt(KeyOf(once.Private, publicKey, once.Public, place), plain, place)];
    }

    /// <exception cref="CryptographicException">Changed, cut, moved, or sealed to another key.</exception>
    public static byte[] Open(BoxKeys keys, ReadOnlySpan<byte> box, string place)
    {
        if (box.Length < Overhead)
        {
            throw new CryptographicException("Too short for a sealed box.");
        }
        var point = box[..BoxKeys.PublicLength].ToArray();
        return AesBox.Decrypt(KeyOf(keys.Private, point, point, place), box[BoxKeys.PublicLength..], place);
    }

    private static byte[] KeyOf(byte[] mine, byte[] theirs, byte[] salt, string place)
    {
        using var own = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = mine });
        using var other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = BoxKeys.QOf(theirs) });
        using var point = other.PublicKey;
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(point), KeyLength, salt, Encoding.UTF8.GetBytes(place));
    }
}
