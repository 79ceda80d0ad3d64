using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「会议纪要」 of one meeting: drafted when it is over, and from the chair's signature on never changed.</summary>
public sealed class SignedMinutes : IVersioned
{
    public MeetingId Meeting { get; init; }

    /// <summary>The minutes in canonical form, encrypted.</summary>
    public required string Box { get; set; }

    /// <summary>SHA-256 of the canonical form, lower-case hex. The journal has it too.</summary>
    public required string Hash { get; set; }

    /// <summary>UTC.</summary>
    public DateTime DraftedAt { get; set; }

    /// <summary>「主持人」 who signed; null until then.</summary>
    public PersonId? SignedBy { get; set; }

    /// <summary>UTC; null until signed.</summary>
    public DateTime? SignedAt { get; set; }

    public int Version { get; set; }
}
