using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「沿用的材料页」: that a page was taken over from an earlier application, and when somebody found it still valid.</summary>
public sealed class CopiedPage : IVersioned
{
    public PageId Page { get; init; }

    public PageId From { get; init; }

    /// <summary>UTC; null until then.</summary>
    public DateTime? ConfirmedAt { get; set; }

    public int Version { get; set; }
}
