using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Data.Rows;

/// <summary>「遮盖检查记录」: what a level found of one page, written once and never changed; a later finding is a later row.</summary>
public sealed class MaskCheck
{
    public PageId Page { get; init; }

    /// <summary>The role that found it: the unit's marks and the office's stand beside each other.</summary>
    public Role Level { get; init; }

    /// <summary>From 1 for each page and level; the highest counts.</summary>
    public int Number { get; init; }

    public CaseId Case { get; init; }

    public int PageVersion { get; init; }

    /// <summary>Name of the burned file that was looked at.</summary>
    public required string Burned { get; init; }

    public MaskMark Mark { get; init; }

    /// <summary>Empty for a page that is fit.</summary>
    public required string Reason { get; init; }

    public PersonId By { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Void once the page is burned into another file; boxes moved without an answer change nothing yet.</summary>
    public bool StandsFor(EvidencePage page) => page.Id == Page && (!page.IsBurned || page.BurnedFull == Burned);
}
