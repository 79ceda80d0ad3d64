using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Data.Rows;

/// <summary>「投诉举报」 about an application or a unit under one notice. What was recorded is never changed; it is decided once.</summary>
public sealed class IntegrityReport : IVersioned
{
    public Guid Id { get; init; }

    public NoticeId Notice { get; init; }

    /// <summary>From 1, without gaps, within the notice.</summary>
    public int Number { get; init; }

    /// <summary>The application it is about; null: it is about a unit.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The unit it is about; null: it is about an application.</summary>
    public OrganisationId? Unit { get; init; }

    /// <summary>The day in Beijing.</summary>
    public DateOnly ReceivedOn { get; init; }

    public ObjectionChannel Channel { get; init; }

    /// <summary>「实名」; false: 匿名.</summary>
    public bool IsNamed { get; init; }

    /// <summary>What was said, encrypted.</summary>
    public required string Box { get; init; }

    public PersonId RecordedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Null while it is being looked into.</summary>
    public ObjectionOutcome? Outcome { get; set; }

    /// <summary>What was found, encrypted; empty while it is open.</summary>
    public string FindingsBox { get; set; } = "";

    public PersonId? DecidedBy { get; set; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? DecidedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>「诚信档案记录」 of a person or a unit: a decision, and the years that the notice gives it. It stays when it is lifted.</summary>
public sealed class IntegrityRecord : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>By whose rules the years are reckoned.</summary>
    public NoticeId Notice { get; init; }

    /// <summary>Whose application was dealt with; null for a unit.</summary>
    public CaseId? Case { get; init; }

    /// <summary>Who is barred; null for a unit.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Which unit is barred; null for a person.</summary>
    public OrganisationId? Unit { get; init; }

    /// <summary>「处理决定文号」</summary>
    public required string Decision { get; init; }

    /// <summary>「决定机关」</summary>
    public required string Authority { get; init; }

    /// <summary>What was done, encrypted.</summary>
    public required string Box { get; init; }

    public int FirstYear { get; init; }

    public int LastYear { get; init; }

    /// <summary>Of the clause on which the years rest.</summary>
    public required string Document { get; init; }

    public required string Clause { get; init; }

    public bool RevokesTitle { get; init; }

    public bool IsBlacklisted { get; init; }

    public bool EntersArchive { get; init; }

    public PersonId By { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Why it was lifted; empty: it stands.</summary>
    public string LiftedReason { get; set; } = "";

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? LiftedAt { get; set; }

    public int Version { get; set; }

    public BarredYears Years => new(FirstYear, LastYear);
}
