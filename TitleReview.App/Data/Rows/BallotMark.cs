using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data.Rows;

/// <summary>「投票标记」: that somebody may vote on a case, and whether he has. It knows no slip; gone with the close.</summary>
public sealed class BallotMark
{
    public BallotBoxId Box { get; init; }

    public int Number { get; init; }

    public PersonId Person { get; init; }

    public bool HasVoted { get; set; }
}

/// <summary>「选票池」 of one case: one row of fixed length, encrypted anew at every cast; gone with the close.</summary>
public sealed class BallotPool
{
    public BallotBoxId Box { get; init; }

    public int Number { get; init; }

    public required byte[] Slips { get; set; }
}

/// <summary>「公布的选票」: written once at the close, in shuffled order, without time.</summary>
public sealed class PublishedBallot
{
    /// <summary>Random.</summary>
    public Guid Id { get; init; }

    public BallotBoxId Box { get; init; }

    public int Number { get; init; }

    public BallotChoice Choice { get; init; }

    public required string Receipt { get; init; }
}

/// <summary>「纸质计票」: what one of two people has counted.</summary>
public sealed class PaperCount
{
    public BallotBoxId Box { get; init; }

    public int Number { get; init; }

    public PersonId Person { get; init; }

    public int Agree { get; init; }

    public int Against { get; init; }

    public int Abstain { get; init; }

    public bool IsAsIn(PaperCount other) => (Agree, Against, Abstain) == (other.Agree, other.Against, other.Abstain);
}
