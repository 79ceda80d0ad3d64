using TitleReview.Core.Filing;

namespace TitleReview.App.Documents.Excel;

/// <summary>Templates 1 and 2 as an Excel workbook, ready to be printed on A4 across.</summary>
public static class FilingWorkbook
{
    // in widths of a digit, one per column; together they fill A4 across
    private static readonly double[] _widths = [6, 14, 6, 12, 20, 34, 22, 12];

    public static byte[] Write(FilingRoster roster) => TableWorkbook.Write(new("名册", roster.Title, roster.Columns, roster.Rows, roster.Footer, _widths));
}
