using System.Numerics;

namespace TitleReview.Core.Meetings;

/// <summary>「保管码」: 128 random bits as they are written down and typed, with two characters that tell a slip of the pen.</summary>
/// <remarks>4K7Q-09VX-… : Crockford's base 32, without I, L, O and U.</remarks>
public static class KeeperCode
{
    public const int Bytes = 16;

    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Digits = 26;
    private const int CheckDigits = 2;
    private const int Group = 4;

    // the largest prime below 32 squared: any one wrong character and any two changed about are found
    private const int Modulus = 1021;

    public static string Write(ReadOnlySpan<byte> code)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(code.Length, Bytes, nameof(code));
        var value = new BigInteger(code, isUnsigned: true, isBigEndian: true);
        var text = Base32(value, Digits) + Base32(value % Modulus, CheckDigits);
        return string.Join('-', text.Chunk(Group).Select(group => new string(group)));
    }

    /// <returns>Null: it was mistyped.</returns>
    public static byte[]? Read(string text)
    {
        var signs = text.Where(sign => sign is not ('-' or ' ')).Select(ValueOf).ToList();
        if (signs.Count != Digits + CheckDigits || signs.Contains(-1))
        {
            return null;
        }
        var (value, check) = (Number(signs.Take(Digits)), Number(signs.Skip(Digits)));
        if (value.GetByteCount(isUnsigned: true) > Bytes || value % Modulus != check)
        {
            return null;
        }
        var code = new byte[Bytes];
        var written = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        written.CopyTo(code, Bytes - written.Length);
        return code;
    }

    private static BigInteger Number(IEnumerable<int> signs) => signs.Aggregate(BigInteger.Zero, (value, sign) => (value * Signs.Length) + sign);

    // what looks alike is read alike
    private static int ValueOf(char sign) => char.ToUpperInvariant(sign) switch
    {
        'O' => 0,
        'I' or 'L' => 1,
        var other => Signs.IndexOf(other, StringComparison.Ordinal),
    };

    private static string Base32(BigInteger value, int length)
    {
        var text = new char[length];
        for (var i = length - 1; i >= 0; i--)
        {
            text[i] = Signs[(int)(value % Signs.Length)];
            value /= Signs.Length;
        }
        return new(text);
    }
}
