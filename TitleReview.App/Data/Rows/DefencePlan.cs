using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「答辩方案」 of one notice.</summary>
public sealed class DefencePlan : IVersioned
{
    public NoticeId Notice { get; init; }

    public OrganisationId Office { get; init; }

    /// <summary>Of the key behind the waiting room's address, which nobody but its holder knows; empty: there is none.</summary>
    public string BoardHash { get; set; } = "";

    /// <summary>UTC: when the call-ups were issued; null before.</summary>
    public DateTime? CalledAt { get; set; }

    /// <summary>UTC: when all outcomes were fixed; null before.</summary>
    public DateTime? ClosedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>「抽签记录」: what the lot was drawn from, so that it can be drawn anew. Written once; only its end is added.</summary>
public sealed class DefenceLotRecord : IVersioned
{
    public NoticeId Notice { get; init; }

    /// <summary>Counted from 1 within the notice.</summary>
    public int Number { get; init; }

    /// <summary>The input as JSON.</summary>
    public required string Input { get; init; }

    public PersonId DrawnBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime DrawnAt { get; init; }

    /// <summary>「作废理由」; empty: it holds.</summary>
    public string AbandonedFor { get; set; } = "";

    public int Version { get; set; }
}
