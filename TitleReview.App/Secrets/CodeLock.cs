using System.Security.Cryptography;

namespace TitleReview.App.Secrets;

/// <summary>What only a code of 128 random bits opens; it is too long to be guessed, so no slow derivation is needed.</summary>
public static class CodeLock
{
    private const int KeyLength = 32;

    public static byte[] Lock(byte[] code, ReadOnlySpan<byte> plain, string place) => AesBox.Encrypt(KeyOf(code), plain, place);

    /// <returns>Null: another code, or not what was locked.</returns>
    public static byte[]? Unlock(byte[] code, ReadOnlySpan<byte> box, string place)
    {
        try
        {
            return AesBox.Decrypt(KeyOf(code), box, place);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] KeyOf(byte[] code) => HKDF.DeriveKey(HashAlgorithmName.SHA256, code, KeyLength, info: "keeper code"u8.ToArray());
}
