using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「推荐单位公示草稿」: the unit's own words for one submission, until they are registered and made public.</summary>
public sealed class AnnouncementDraft : IVersioned
{
    public CaseId Case { get; init; }

    /// <summary>Which submission of the case, from 1.</summary>
    public int Submission { get; init; }

    /// <summary>Encrypted; it opens for this submission and version alone.</summary>
    public required string Box { get; set; }

    public int Version { get; set; }
}
