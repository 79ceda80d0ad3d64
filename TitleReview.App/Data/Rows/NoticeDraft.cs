using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>What comes of a draft when it is published.</summary>
public enum DraftKind
{
    /// <summary>年度评审通知</summary>
    Notice = 1,

    /// <summary>补充通知</summary>
    Supplement,
}

public enum DraftState
{
    Writing = 1,
    Published,
    Discarded,
}

/// <summary>「通知草稿」 of a committee's office.</summary>
public sealed class NoticeDraft : IVersioned
{
    public Guid Id { get; init; }

    public OrganisationId Office { get; init; }

    public DraftKind Kind { get; init; }

    public required string Title { get; set; }

    /// <summary>「发文字号」; empty until it is known.</summary>
    public required string Number { get; set; }

    /// <summary>Title of the document it was written from.</summary>
    public required string Template { get; init; }

    /// <summary>The notice a supplement changes; null for the others.</summary>
    public NoticeId? Changes { get; init; }

    /// <summary>The notice of this office whose applications show what another value would do; null: there is none.</summary>
    public NoticeId? Trial { get; init; }

    /// <summary>First day of a supplement; null for the others, and until it is known.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>Whether a supplement holds for what is submitted already.</summary>
    public bool AppliesToAll { get; set; }

    public DraftState State { get; set; }

    /// <summary>The notice it has become.</summary>
    public NoticeId? Published { get; set; }

    public PersonId By { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string ByName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; init; }

    public int Version { get; set; }
}

/// <summary>「起草人」: who has written in a draft, and so does not release it.</summary>
public sealed class NoticeDraftWriter
{
    public Guid Draft { get; init; }

    public PersonId Person { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string Name { get; init; }
}

/// <summary>One value of a draft with its source.</summary>
public sealed class NoticeDraftValue : IVersioned
{
    public Guid Draft { get; init; }

    public required string Key { get; init; }

    /// <summary>As a pack has it.</summary>
    public required string Json { get; set; }

    public required string Document { get; set; }

    public required string Clause { get; set; }

    public required string Quote { get; set; }

    /// <summary>No document says so: 系统建议值.</summary>
    public bool IsProposed { get; set; }

    /// <summary>Whether it differs, in value or source, from what the draft began with.</summary>
    public bool IsEdited { get; set; }

    public int Version { get; set; }
}

/// <summary>What a value was until somebody changed it.</summary>
public sealed class NoticeDraftChange
{
    public Guid Draft { get; init; }

    public required string Key { get; init; }

    /// <summary>The value's version until then; 0: there was none.</summary>
    public int Number { get; init; }

    public required string Json { get; init; }

    public required string Document { get; init; }

    public required string Clause { get; init; }

    public required string Quote { get; init; }

    public bool IsProposed { get; init; }

    public bool WasEdited { get; init; }

    public PersonId By { get; init; }

    public required string ByName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}
