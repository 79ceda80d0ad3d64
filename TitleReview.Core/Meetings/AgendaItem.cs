using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「上会申报」: one case in the order of a meeting.</summary>
public sealed class AgendaItem : IVersioned
{
    public MeetingId Meeting { get; init; }

    public CaseId Case { get; init; }

    /// <summary>「上会序号」: from 1, within the meeting; the case's own number is never shown in the room.</summary>
    public int Number { get; set; }

    /// <summary>「表决批次」: cases of one batch are voted on together. From 1.</summary>
    public int Batch { get; set; }

    /// <summary>「学科组」 that reports on it; 0: the whole committee.</summary>
    public int Group { get; set; }

    public int Version { get; set; }
}
