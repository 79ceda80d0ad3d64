using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Data.Rows;

/// <summary>「复查」 of one result: asked for, and decided once.</summary>
public sealed class Recheck : IVersioned
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    /// <summary>From 1, without gaps, within the case.</summary>
    public int Number { get; init; }

    /// <summary>Which result of the case it is about, counted from 0.</summary>
    public int Round { get; init; }

    /// <summary>The day in Beijing.</summary>
    public DateOnly RequestedOn { get; init; }

    /// <summary>The last day for deciding, by the calendar of the day on which it was asked for.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Why, encrypted.</summary>
    public required string Box { get; init; }

    public PersonId RecordedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Null while it is open.</summary>
    public RecheckOutcome? Outcome { get; set; }

    /// <summary>What was found, encrypted; empty while it is open.</summary>
    public string FindingsBox { get; set; } = "";

    public PersonId? DecidedBy { get; set; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? DecidedAt { get; set; }

    public int Version { get; set; }
}
