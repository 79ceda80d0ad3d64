using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>A finding and the place to go to.</summary>
/// <param name="Row">The row as it is stored, 0 in a section that is no list; null: no row in particular.</param>
/// <param name="Field">Key of the box, or <see cref="Pages"/>; null: the row as a whole.</param>
public sealed record LocatedFinding(string Section, Finding Finding, int? Row = null, string? Field = null)
{
    /// <summary>In place of a box: the evidence beside the row.</summary>
    public const string Pages = "pages";

    /// <summary>The box it is about; null where it is about a row, a section or its evidence.</summary>
    public FieldKey? Box => Row is { } row && Field is { } key && key != Pages ? new FieldKey(Section, row, key) : null;

    /// <summary>Basic-0-phone, Education-2-pages, Education-2; empty for the section as a whole.</summary>
    public string Anchor => Row is not { } row ? "" : Field is null ? $"{Section}-{row}" : $"{Section}-{row}-{Field}";
}
