using System.Security.Cryptography;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Ballots;

/// <summary>The first share of a close, until the second comes: in this process's memory and nowhere else.</summary>
/// <remarks>At rest, even under the other keepers' keys, it would let one code and a copy of the database open the box.</remarks>
public sealed class WaitingShares(TimeProvider clock)
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    private readonly Lock _turn = new();
    private readonly Dictionary<BallotBoxId, Share> _waiting = [];

    public sealed record Share(KeeperSeat Seat, byte[] Bytes, DateTimeOffset Until);

    /// <summary>Who has handed in for this box and is waiting.</summary>
    public KeeperSeat? Of(BallotBoxId box)
    {
        lock (_turn)
        {
            Forget();
            return _waiting.GetValueOrDefault(box)?.Seat;
        }
    }

    /// <returns>The share of another seat, which no longer waits; null: this one waits now.</returns>
    public Share? Pair(BallotBoxId box, KeeperSeat seat, byte[] share)
    {
        lock (_turn)
        {
            Forget();
            if (_waiting.Remove(box, out var first) && first.Seat != seat)
            {
                return first;
            }
            _waiting[box] = new(seat, share, clock.GetUtcNow() + _patience);
            return null;
        }
    }

    private void Forget()
    {
        foreach (var (box, share) in _waiting.Where(one => one.Value.Until < clock.GetUtcNow()).ToList())
        {
            CryptographicOperations.ZeroMemory(share.Bytes);
            _waiting.Remove(box);
        }
    }
}
