using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「自上次提交以来的变化」, box by box and file by file.</summary>
/// <param name="Since">Number of the submission it is compared with.</param>
/// <param name="ArePagesKnown">Whether it is on record which files that submission had.</param>
public sealed record SubmissionChanges(int Since, IReadOnlyList<ChangedBox> Boxes, IReadOnlyList<ChangedPage> Pages, bool ArePagesKnown)
{
    public int Count => Boxes.Count + Pages.Count;

    public int CountIn(string section) => Boxes.Count(box => box.Section == section) + Pages.Count(page => page.Section == section);
}

/// <summary>「修改的栏目」</summary>
/// <param name="Row">第2行; empty in a section that is no list.</param>
/// <param name="Before">Empty: there was nothing.</param>
/// <param name="After">Empty: nothing is left.</param>
public sealed record ChangedBox(string Section, string Row, string Title, string Before, string After);

/// <summary>「变动的材料」</summary>
public sealed record ChangedPage(string Section, PageId Page, string Kind, PageChange Change);

/// <summary>「材料变动」</summary>
public enum PageChange
{
    /// <summary>新增</summary>
    Added,

    /// <summary>删除</summary>
    Removed,

    /// <summary>重新遮盖或旋转</summary>
    Redone,
}
