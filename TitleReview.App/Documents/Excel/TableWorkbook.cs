using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TitleReview.App.Documents.Excel;

/// <summary>A table with a title and a foot, as an Excel workbook ready to be printed on A4 across.</summary>
internal static class TableWorkbook
{
    /// <param name="Columns">At most 26.</param>
    /// <param name="Widths">In widths of a digit, one per column.</param>
    public sealed record Content(
        string SheetName, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Footer, IReadOnlyList<double> Widths);

    public static byte[] Write(Content roster)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = RosterStyles.Sheet();
            var sheet = book.AddNewPart<WorksheetPart>();
            WriteRows(sheet, roster);
            book.Workbook = RosterPageSetup.Book(book.GetIdOfPart(sheet), roster.SheetName);
        }

        return file.ToArray();
    }

    /// <remarks>Streamed: ten thousand rows held as a tree of objects take hundreds of megabytes.</remarks>
    private static void WriteRows(WorksheetPart sheet, Content roster)
    {
        var foot = (uint)roster.Rows.Count + 3;
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(RosterPageSetup.FrozenHead());
        writer.WriteElement(new Columns(roster.Widths.Select((width, i) => Width((uint)i + 1, width))));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(Row(1, RosterStyles.Title, [PrintMark.On(roster.Title, roster.Rows.SelectMany(row => row))], height: 36));
        writer.WriteElement(Row(2, RosterStyles.Head, roster.Columns, height: 36));
        for (var i = 0; i < roster.Rows.Count; i++)
        {
            writer.WriteElement(Row((uint)i + 3, RosterStyles.Cell, roster.Rows[i]));
        }

        writer.WriteElement(Row(foot, RosterStyles.Foot, [roster.Footer], height: 30));
        writer.WriteEndElement();
        writer.WriteElement(new MergeCells(Across(1, roster.Columns.Count), Across(foot, roster.Columns.Count)));
        foreach (var element in RosterPageSetup.Page())
        {
            writer.WriteElement(element);
        }

        writer.WriteEndElement();
    }

    private static Column Width(uint at, double width) => new() { Min = at, Max = at, Width = width, CustomWidth = true };

    private static MergeCell Across(uint row, int columns) => new() { Reference = $"A{row}:{(char)('A' + columns - 1)}{row}" };

    private static Row Row(uint at, uint style, IReadOnlyList<string> texts, double? height = null)
    {
        var row = new Row(texts.Select((text, i) => Cell($"{(char)('A' + i)}{at}", style, text))) { RowIndex = at };
        if (height is not null)
        {
            row.Height = height;
            row.CustomHeight = true;
        }

        return row;
    }

    /// <summary>A string, whatever it looks like: 「=1+1」 as a name stays a name, and no identity number loses digits.</summary>
    private static Cell Cell(string reference, uint style, string text) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = reference,
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };
}
