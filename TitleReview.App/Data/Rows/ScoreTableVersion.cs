using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「赋分表版本」: written by the office until it is made final, and unchanged from then on.</summary>
public sealed class ScoreTableVersion : IVersioned
{
    public ScoreTableId Id { get; init; }

    public CommitteeId Committee { get; init; }

    /// <summary>Counted from 1 within the committee.</summary>
    public int Number { get; init; }

    /// <summary>The table as it is written in Core.</summary>
    public required string Content { get; set; }

    /// <summary>SHA-256 of the content; empty while it is being written.</summary>
    public string Hash { get; set; } = "";

    /// <summary>UTC; null while it is being written.</summary>
    public DateTime? FinalAt { get; set; }

    public PersonId By { get; set; }

    public int Version { get; set; }
}

/// <summary>「评审通知采用的赋分表」: from the first hand-over on it never changes.</summary>
public sealed class NoticeScoreTable : IVersioned
{
    public NoticeId Notice { get; init; }

    public ScoreTableId Table { get; set; }

    public PersonId By { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public int Version { get; set; }
}
