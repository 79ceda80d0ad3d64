using TitleReview.Core.Committees;

namespace TitleReview.App.Documents.Excel;

/// <summary>Annexes 1 and 2 of a committee's registration as Excel.</summary>
public static class RegistrationWorkbook
{
    // label and text twice, and the three columns of the directory; each fills A4 upright
    private static readonly double[] _ofForm = [18, 28, 18, 28];
    private static readonly double[] _ofDirectory = [24, 30, 38];

    public static byte[] Write(RegistrationSheet sheet) => SheetWorkbook.Write(
        "信息备案登记表",
        [
            [new(sheet.Title, RosterStyles.Title, Across: 4)],
            .. sheet.Rows.Select(row => (IReadOnlyList<SheetWorkbook.Box>)
                [.. row.SelectMany(box => new SheetWorkbook.Box[] { new(box.Label, RosterStyles.Head), new(box.Text, RosterStyles.Cell, row.Count == 1 ? 3 : 1) })]),
            [.. sheet.Footer.Select(box => new SheetWorkbook.Box($"{box.Label}{box.Text}", RosterStyles.Foot, Across: 2))],
        ],
        _ofForm);

    public static byte[] Write(DirectorySheet sheet) => SheetWorkbook.Write(
        "专业目录登记表",
        [
            [new(sheet.Title, RosterStyles.Title, Across: 3)],
            [.. sheet.Columns.Select(column => new SheetWorkbook.Box(column, RosterStyles.Head))],
            .. sheet.Lines.Select((line, place) => (IReadOnlyList<SheetWorkbook.Box>)
            [
                line.IsFirstOfSeries ? new(line.Series, RosterStyles.Cell, Down: sheet.Lines.Skip(place).TakeWhile(one => one.Series == line.Series).Count()) : new("", RosterStyles.Cell),
                line.IsFirstOfGroup ? new(line.First, RosterStyles.Cell, Down: sheet.Lines.Skip(place).TakeWhile((one, at) => at == 0 || (!one.IsFirstOfGroup && one.Series == line.Series)).Count()) : new("", RosterStyles.Cell),
                new(line.Second, RosterStyles.Cell),
            ]),
        ],
        _ofDirectory);
}
