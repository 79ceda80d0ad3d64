using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「抽取」: from the plan to the transcript.</summary>
public sealed class Draw : IVersioned
{
    public DrawId Id { get; init; }

    public OrganisationId Office { get; init; }

    public NoticeId Notice { get; init; }

    /// <summary>Null for a draw of those who defend.</summary>
    public CommitteeId? Committee { get; set; }

    public DrawKind Kind { get; init; }

    public DrawState State { get; set; }

    /// <summary>「抽取方案」, encrypted, because it says who cannot come.</summary>
    public required string PlanBox { get; set; }

    /// <summary>What was frozen, in canonical form; null before.</summary>
    public string? Frozen { get; set; }

    /// <summary>The secret and the sealed list, encrypted; null before freezing.</summary>
    public string? SecretBox { get; set; }

    /// <summary>The transcript in canonical form; null before the draw.</summary>
    public string? Transcript { get; set; }

    /// <summary>「作废理由」; empty: not abandoned.</summary>
    public string AbandonedFor { get; set; } = "";

    /// <summary>Who prepared it last, and so is no supervisor of it.</summary>
    public PersonId PreparedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime PreparedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>「录入的种子」, encrypted until the draw: the one supervisor does not see what the other typed. Written once.</summary>
public sealed class DrawSeedEntry
{
    public DrawId Draw { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Source { get; init; }

    /// <summary>1 or 2, as the transcript has it.</summary>
    public int By { get; init; }

    public PersonId Person { get; init; }

    public required string ValueBox { get; init; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; init; }
}

/// <summary>「抽中的编号」: a number only; who stands behind it is in the sealed list.</summary>
public sealed class DrawMember
{
    public DrawId Draw { get; init; }

    public int No { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Group { get; init; }

    public DrawStanding Standing { get; set; }

    /// <summary>Within group and standing, counted from 1: the first member is the head.</summary>
    public int Place { get; set; }
}
