using System.Security.Cryptography;

namespace TitleReview.App.Secrets;

/// <summary>A key pair on the curve P-256: the point uncompressed (65 bytes), and the number behind it (32).</summary>
public sealed record BoxKeys(byte[] Public, byte[] Private)
{
    public const int PublicLength = 65;
    public const int PrivateLength = 32;

    private const byte Uncompressed = 4;
    private const int Coordinate = 32;

    public static BoxKeys New()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var parameters = pair.ExportParameters(includePrivateParameters: true);
        return new(PointOf(parameters.Q), parameters.D!);
    }

    /// <returns>Null: the number does not lie behind the point.</returns>
    public static BoxKeys? Join(byte[] point, byte[] number)
    {
        try
        {
            using var pair = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = number });
            return PointOf(pair.ExportParameters(includePrivateParameters: false).Q).AsSpan().SequenceEqual(point) ? new(point, number) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    internal static ECPoint QOf(ReadOnlySpan<byte> point) => new() { X = point.Slice(1, Coordinate).ToArray(), Y = point[(1 + Coordinate)..].ToArray() };

    private static byte[] PointOf(ECPoint q) => [Uncompressed, .. q.X!, .. q.Y!];
}
