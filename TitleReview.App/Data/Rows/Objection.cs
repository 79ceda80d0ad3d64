using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Data.Rows;

/// <summary>「异议」: one line of the register. What was recorded is never changed; it is decided once.</summary>
public sealed class Objection : IVersioned
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public PublicityKind Kind { get; init; }

    /// <summary>From 1, without gaps, within the case and the kind.</summary>
    public int Number { get; init; }

    /// <summary>The day in Beijing.</summary>
    public DateOnly ReceivedOn { get; init; }

    public ObjectionChannel Channel { get; init; }

    /// <summary>「实名」; false: 匿名.</summary>
    public bool IsNamed { get; init; }

    /// <summary>What was said, encrypted; empty: recorded before there was a register.</summary>
    public required string Box { get; init; }

    public PersonId RecordedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Null while it is open.</summary>
    public ObjectionOutcome? Outcome { get; set; }

    /// <summary>What was found, encrypted; empty while it is open.</summary>
    public string FindingsBox { get; set; } = "";

    public PersonId? DecidedBy { get; set; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? DecidedAt { get; set; }

    public int Version { get; set; }
}
