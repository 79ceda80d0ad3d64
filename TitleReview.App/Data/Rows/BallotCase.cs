using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data.Rows;

/// <summary>「表决事项」: one case of one box, and its result.</summary>
public sealed class BallotCase
{
    public BallotBoxId Box { get; init; }

    /// <summary>The running number of the meeting.</summary>
    public int Number { get; init; }

    public CaseId Case { get; init; }

    /// <summary>「系列和级别」: all that a voter is shown of the case.</summary>
    public required string Label { get; init; }

    /// <summary>Who was given a ballot.</summary>
    public int Voters { get; init; }

    /// <summary>Null before the close.</summary>
    public int? Agree { get; set; }

    public int? Against { get; set; }

    /// <summary>Of those who voted.</summary>
    public int? Abstain { get; set; }

    /// <summary>Of the published list; null before the close.</summary>
    public string? Hash { get; set; }

    /// <summary>「被替代」: the box in which the case was voted on again.</summary>
    public BallotBoxId? ReplacedBy { get; set; }

    public BallotTally? Tally => Agree is { } agree && Against is { } against && Abstain is { } abstain ? new(Voters, agree, against, abstain) : null;

    public void Count(BallotTally tally, string hash) => (Agree, Against, Abstain, Hash) = (tally.Agree, tally.Against, tally.Abstain, hash);
}
