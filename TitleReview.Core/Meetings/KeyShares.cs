namespace TitleReview.Core.Meetings;

/// <summary>「钥匙份额」: a secret in three shares of which any two give it back and one says nothing (Shamir's scheme).</summary>
/// <remarks>
/// Byte for byte a line over GF(2⁸) with the polynomial x⁸+x⁴+x³+x+1: the secret is its value at 0, a share its value at the seat's number.
/// </remarks>
public static class KeyShares
{
    private const int Polynomial = 0x11B;

    /// <param name="slopes">As many random bytes as the secret has; none of them is left out, or a share would say what the secret is not.</param>
    public static byte[] Of(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> slopes, KeeperSeat seat)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(slopes.Length, secret.Length, nameof(slopes));
        var share = new byte[secret.Length];
        for (var i = 0; i < share.Length; i++)
        {
            share[i] = (byte)(secret[i] ^ Times(slopes[i], (byte)seat));
        }
        return share;
    }

    public static byte[] Join(KeeperSeat one, ReadOnlySpan<byte> ofOne, KeeperSeat other, ReadOnlySpan<byte> ofOther)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(one, other);
        ArgumentOutOfRangeException.ThrowIfNotEqual(ofOther.Length, ofOne.Length, nameof(ofOther));
        var secret = new byte[ofOne.Length];
        var apart = Inverse((byte)((int)one ^ (int)other));
        for (var i = 0; i < secret.Length; i++)
        {
            secret[i] = Times((byte)(Times(ofOne[i], (byte)other) ^ Times(ofOther[i], (byte)one)), apart);
        }
        return secret;
    }

    /// <summary>The product in the field.</summary>
    public static byte Times(byte a, byte b)
    {
        var (product, left) = (0, (int)a);
        for (var bit = 0; bit < 8; bit++)
        {
            // no branch on a secret bit: how long it takes says nothing
            product ^= left & -((b >> bit) & 1);
            left = (left << 1) ^ (Polynomial & -((left >> 7) & 1));
        }
        return (byte)product;
    }

    // a to the power of 254
    private static byte Inverse(byte a)
    {
        byte inverse = 1;
        for (var i = 0; i < 254; i++)
        {
            inverse = Times(inverse, a);
        }
        return inverse;
    }
}
