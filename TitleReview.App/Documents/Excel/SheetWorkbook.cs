using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TitleReview.App.Documents.Excel;

/// <summary>A form with boxes over several columns or rows, as an Excel workbook ready to be printed on A4 upright.</summary>
internal static class SheetWorkbook
{
    private const uint A4 = 9;

    /// <param name="Across">Columns that the cell covers.</param>
    /// <param name="Down">Rows that it covers; the rows beneath have an empty cell there.</param>
    public sealed record Box(string Text, uint Style, int Across = 1, int Down = 1);

    /// <param name="rows">The title among them; each covers all columns.</param>
    /// <param name="widths">In widths of a digit, one per column.</param>
    public static byte[] Write(string name, IReadOnlyList<IReadOnlyList<Box>> rows, IReadOnlyList<double> widths)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = RosterStyles.Sheet();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = SheetOf(rows, widths);
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = name }));
        }

        return file.ToArray();
    }

    private static Worksheet SheetOf(IReadOnlyList<IReadOnlyList<Box>> rows, IReadOnlyList<double> widths)
    {
        var (data, merges) = (new SheetData(), new List<MergeCell>());
        foreach (var (boxes, at) in rows.Select((boxes, place) => (boxes, place + 1)))
        {
            var (row, column) = (new Row { RowIndex = (uint)at, Height = 30, CustomHeight = true }, 0);
            foreach (var box in boxes)
            {
                if (box.Across > 1 || box.Down > 1)
                {
                    merges.Add(new MergeCell { Reference = $"{Place(column, at)}:{Place(column + box.Across - 1, at + box.Down - 1)}" });
                }
                // covered cells too, or the border of a merged box has gaps
                for (var covered = 0; covered < box.Across; covered++, column++)
                {
                    row.Append(Cell(Place(column, at), box.Style, covered == 0 ? box.Text : ""));
                }
            }
            data.Append(row);
        }
        var sheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        sheet.Append(new Columns(widths.Select((width, place) => new Column { Min = (uint)place + 1, Max = (uint)place + 1, Width = width, CustomWidth = true })));
        sheet.Append(data);
        if (merges.Count > 0)
        {
            sheet.Append(new MergeCells(merges));
        }
        sheet.Append(new PrintOptions { HorizontalCentered = true });
        sheet.Append(new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 });
        sheet.Append(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        return sheet;
    }

    private static string Place(int column, int row) => $"{(char)('A' + column)}{row}";

    /// <summary>A string, whatever it looks like: 「=1+1」 stays what was typed.</summary>
    private static Cell Cell(string reference, uint style, string text) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = reference,
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };
}
