using TitleReview.Core.Approvals;

namespace TitleReview.App.Documents.Excel;

/// <summary>「评审通过人员名册」 as an Excel workbook, ready to be printed on A4 across.</summary>
public static class RosterWorkbook
{
    // in widths of a digit, one per column of template 6; together they fill A4 across
    private static readonly double[] _widths = [5, 10, 12, 20, 5, 8, 10, 20, 8, 12, 11, 14, 9, 12, 12];

    public static byte[] Write(PassRoster roster) =>
        TableWorkbook.Write(new("通过人员名册", roster.Title, roster.Columns, roster.Rows, roster.Footer, _widths));
}
