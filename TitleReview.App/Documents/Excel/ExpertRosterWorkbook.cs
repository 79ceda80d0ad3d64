using TitleReview.Core.Committees;

namespace TitleReview.App.Documents.Excel;

/// <summary>「评委花名册」 as an Excel workbook.</summary>
public static class ExpertRosterWorkbook
{
    // in widths of a digit, one per column of annex 3; together they fill A4 across
    private static readonly double[] _widths = [6, 12, 6, 10, 11, 30, 14, 14, 10, 13, 14, 16];

    public static byte[] Write(ExpertRoster roster) => TableWorkbook.Write(new("评委花名册", roster.Title, roster.Columns, roster.Rows, "", _widths));
}
