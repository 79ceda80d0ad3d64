using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data;

/// <summary>Slips: sealed to the box's public key, in a pool that is encrypted anew at every cast.</summary>
public sealed class BallotStore(Cipher cipher, PickBelow pick, DrawBytes draw)
{
    private const int Place = SealedBox.Overhead + Slip.Length;

    public BallotPool Empty(BallotBoxId box, int number, int voters) =>
        new() { Box = box, Number = number, Slips = cipher.Encrypt(SlipPool.Empty(voters, Place, draw), PoolPlace(box, number)) };

    /// <summary>Puts a slip in; nobody can tell where.</summary>
    public void Add(BallotPool pool, byte[] publicKey, Slip slip)
    {
        var place = PoolPlace(pool.Box, pool.Number);
        var slips = SlipPool.With(cipher.Decrypt(pool.Slips, place), SealedBox.Seal(publicKey, slip.ToBytes(), SlipPlace(pool.Box, pool.Number)), pick);
        pool.Slips = cipher.Encrypt(slips, place);
    }

    /// <summary>The slips, still sealed.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The pool was changed.</exception>
    public IReadOnlyList<byte[]> Sealed(BallotPool pool) => SlipPool.Read(cipher.Decrypt(pool.Slips, PoolPlace(pool.Box, pool.Number)), Place);

    /// <summary>The slips, opened and shuffled; null in place of one that cannot be read.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The pool or a slip was changed.</exception>
    public IReadOnlyList<Slip?> Open(BallotPool pool, OpenedBox opened) =>
        Shuffle.Of(Sealed(pool).Select(slip => Slip.Read(SealedBox.Open(opened.Keys, slip, SlipPlace(pool.Box, pool.Number)))), pick);

    private static string PoolPlace(BallotBoxId box, int number) => $"pool {box} {number}";

    private static string SlipPlace(BallotBoxId box, int number) => $"slip {box} {number}";
}
