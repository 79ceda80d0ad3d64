using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data.Rows;

/// <summary>「保管人」: to whose public key a share of every box of a meeting is sealed. What opens it is in the keeper's hands alone.</summary>
public sealed class BallotKeeper : IVersioned
{
    public MeetingId Meeting { get; init; }

    public KeeperSeat Seat { get; init; }

    public PersonId Person { get; set; }

    public required byte[] PublicKey { get; set; }

    /// <summary>The private key, under the keeper's code.</summary>
    public required byte[] LockedKey { get; set; }

    /// <summary>UTC.</summary>
    public DateTime TakenAt { get; set; }

    public int Version { get; set; }

    /// <summary>Where the locked key belongs.</summary>
    public static string PlaceOf(MeetingId meeting, KeeperSeat seat) => $"keeper {meeting} {(int)seat}";
}
