using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「学科组评议意见」: what the head of a group reports to the meeting, kept as it is typed.</summary>
public sealed class GroupReport : IVersioned
{
    public MeetingId Meeting { get; init; }

    public int Group { get; init; }

    /// <summary>「上会序号」 of the case it is on; 0: on all of the group's cases.</summary>
    public int Item { get; init; }

    /// <summary>Encrypted.</summary>
    public required string Box { get; set; }

    public PersonId WrittenBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; set; }

    public int Version { get; set; }
}
