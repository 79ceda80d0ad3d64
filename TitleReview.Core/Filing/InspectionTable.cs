using TitleReview.Core.Auditing;

namespace TitleReview.Core.Filing;

/// <summary>「检查表」: one part of what an inspector is shown of a notice. It names no applicant and says of nobody how he voted.</summary>
/// <param name="Columns">The first names the row.</param>
/// <param name="Empty">What stands there while there are no rows.</param>
public sealed record InspectionTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Empty)
{
    /// <summary>All parts on one printed page: each row under its heading, its cells with the names of their columns.</summary>
    public static PrintedSheet Print(string title, IEnumerable<InspectionTable> tables, IReadOnlyList<string> notes) => new(
        title,
        ["项目", "内容"],
        [
            .. tables.Select(table => new PrintedGroup(
                table.Title,
                table.Rows.Count == 0
                    ? [[table.Title, table.Empty]]
                    : [.. table.Rows.Select(row => (IReadOnlyList<string>)[row[0], string.Join('；', table.Columns.Zip(row).Skip(1).Where(cell => cell.Second.Length > 0).Select(cell => $"{cell.First}：{cell.Second}"))])])),
        ],
        notes);
}
