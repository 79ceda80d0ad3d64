using System.Security.Cryptography;
using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data;

/// <summary>Keys of keepers and boxes. What is private leaves here locked, as shares, or for one counting.</summary>
public static class BallotKeys
{
    /// <summary>A keeper's pair: the public key, and the private one under his code.</summary>
    public static (byte[] PublicKey, byte[] LockedKey) OfKeeper(byte[] code, MeetingId meeting, KeeperSeat seat)
    {
        var keys = BoxKeys.New();
        var locked = CodeLock.Lock(code, keys.Private, BallotKeeper.PlaceOf(meeting, seat));
        CryptographicOperations.ZeroMemory(keys.Private);
        return (keys.Public, locked);
    }

    /// <summary>A box's public key, and its private one in shares that each but one keeper can open.</summary>
    public static (byte[] PublicKey, IReadOnlyList<BallotShare> Shares) OfBox(BallotBoxId box, IEnumerable<BallotKeeper> keepers, DrawBytes draw)
    {
        var (keys, shares) = (BoxKeys.New(), new List<BallotShare>());
        var slopes = draw(keys.Private.Length);
        foreach (var keeper in keepers)
        {
            var share = KeyShares.Of(keys.Private, slopes, keeper.Seat);
            shares.Add(new() { Box = box, Seat = keeper.Seat, SealedShare = SealedBox.Seal(keeper.PublicKey, share, BallotShare.PlaceOf(box, keeper.Seat)), Hash = SHA256.HashData(share) });
            CryptographicOperations.ZeroMemory(share);
        }
        CryptographicOperations.ZeroMemory(slopes);
        CryptographicOperations.ZeroMemory(keys.Private);
        return (keys.Public, shares);
    }

    /// <summary>A keeper's share of a box.</summary>
    public static (Verdict Verdict, byte[]? Share) Open(BallotShare row, BallotKeeper keeper, byte[] code)
    {
        if (CodeLock.Unlock(code, keeper.LockedKey, BallotKeeper.PlaceOf(keeper.Meeting, keeper.Seat)) is not { } number)
        {
            return (Verdict.Of(new KeeperCodeIsWrong()), null);
        }
        try
        {
            var share = SealedBox.Open(new(keeper.PublicKey, number), row.SealedShare, BallotShare.PlaceOf(row.Box, row.Seat));
            return SHA256.HashData(share).AsSpan().SequenceEqual(row.Hash) ? (Verdict.Allowed, share) : (Verdict.Of(new BoxKeyWasChanged()), null);
        }
        catch (CryptographicException)
        {
            return (Verdict.Of(new BoxKeyWasChanged()), null);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(number);
        }
    }

    /// <returns>Null: the shares are not of the key that belongs to the public one.</returns>
    public static OpenedBox? Join(byte[] publicKey, KeeperSeat one, byte[] ofOne, KeeperSeat other, byte[] ofOther) =>
        BoxKeys.Join(publicKey, KeyShares.Join(one, ofOne, other, ofOther)) is { } keys ? new(keys) : null;
}
