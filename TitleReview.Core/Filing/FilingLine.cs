namespace TitleReview.Core.Filing;

/// <summary>「备案清单的一项」</summary>
/// <param name="Number">Counted from 1 in the order of the policy.</param>
/// <param name="Item">As the policy calls it.</param>
/// <param name="Electronic">Files of its electronic version.</param>
/// <param name="Scans">Files of its scan.</param>
public sealed record FilingLine(int Number, string Item, FilingItemKind Kind, IReadOnlyList<FilingGap> Gaps, int Electronic, int Scans)
{
    public bool IsComplete => Gaps.Count == 0;
}
