using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>A finding and the place to go to.</summary>
/// <param name="Row">The row as it is stored, 0 in a section that is no list; null: no row in particular.</param>
/// <param name="Field">Key of the box, <see cref="Pages"/> or <see cref="NewRow"/>; null: the row as a whole.</param>
/// <param name="Page">The page to be masked, where it is about the masking of one.</param>
public sealed record LocatedFinding(string Section, Finding Finding, int? Row = null, string? Field = null, PageId? Page = null)
{
    /// <summary>In place of a box: the evidence beside the row.</summary>
    public const string Pages = "pages";

    /// <summary>In place of a box: the button that adds a row, for what a row is missing of.</summary>
    public const string NewRow = "new";

    /// <summary>The box it is about; null where it is about a row, a section or its evidence.</summary>
    public FieldKey? Box => Row is { } row && Field is { } key && key is not (Pages or NewRow) ? new FieldKey(Section, row, key) : null;

    /// <summary>Basic-0-phone, Education-2-pages, Education-2, Education-0-new; empty for the section as a whole.</summary>
    public string Anchor => Row is not { } row ? "" : Field is null ? $"{Section}-{row}" : $"{Section}-{row}-{Field}";
}
