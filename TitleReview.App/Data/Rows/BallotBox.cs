using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data.Rows;

/// <summary>「票箱」.</summary>
public sealed class BallotBox : IVersioned
{
    public BallotBoxId Id { get; init; }

    public MeetingId Meeting { get; init; }

    public BallotState State { get; set; }

    /// <summary>To which slips are sealed; null: slips of paper.</summary>
    public byte[]? PublicKey { get; init; }

    /// <summary>「理由」 of a vote that is repeated or held on paper; empty where neither.</summary>
    public required string Reason { get; init; }

    /// <summary>「作废理由」; empty: not void.</summary>
    public string VoidedFor { get; set; } = "";

    public PersonId OpenedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; init; }

    /// <summary>UTC; null while open.</summary>
    public DateTime? EndedAt { get; set; }

    public int Version { get; set; }

    public bool IsOnPaper => PublicKey is null;
}

/// <summary>「钥匙份额」, sealed to its keeper; gone with the close.</summary>
public sealed class BallotShare
{
    public BallotBoxId Box { get; init; }

    public KeeperSeat Seat { get; init; }

    public required byte[] SealedShare { get; init; }

    /// <summary>SHA-256 of the share, to tell a changed one.</summary>
    public required byte[] Hash { get; init; }

    public static string PlaceOf(BallotBoxId box, KeeperSeat seat) => $"share {box} {(int)seat}";
}
