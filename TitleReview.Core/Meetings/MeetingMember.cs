using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「评审会成员」, as the draw gave them when the meeting was planned.</summary>
public sealed class MeetingMember : IVersioned
{
    public MeetingId Meeting { get; init; }

    public PersonId Person { get; init; }

    /// <summary>From 1, within the meeting; it says nothing of the number in the draw.</summary>
    public int Number { get; init; }

    /// <summary>「学科组」, as the draw counts them.</summary>
    public int Group { get; init; }

    /// <summary>「组长」</summary>
    public bool IsHead { get; init; }

    /// <summary>「主任委员、副主任委员」: who may preside.</summary>
    public bool IsChair { get; set; }

    /// <summary>UTC, of the last time; null: not signed in.</summary>
    public DateTime? SignedInAt { get; set; }

    /// <summary>UTC; null: still here, or never came.</summary>
    public DateTime? LeftAt { get; set; }

    public bool IsPresent => SignedInAt is not null && LeftAt is null;

    public int Version { get; set; }
}
