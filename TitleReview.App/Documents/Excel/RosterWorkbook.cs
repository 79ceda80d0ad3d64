using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using TitleReview.App.Documents.Rosters;

namespace TitleReview.App.Documents.Excel;

/// <summary>Any 「名册」 as an Excel workbook ready to be printed: A4 across, as wide as the page, the column heads on every page.</summary>
/// <remarks>The rows are written as they come: ten thousand of them as a tree of objects take hundreds of megabytes, and three times as long.</remarks>
public static class RosterWorkbook
{
    private const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // the reader asks for a Western code page, which .NET does not know by itself, before it reads anything
    static RosterWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="roster">At most 26 columns.</param>
    public static byte[] Write(RosterSheet roster)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = RosterStyles.Sheet();
            var sheet = book.AddNewPart<WorksheetPart>();
            using (var part = sheet.GetStream(FileMode.Create))
            using (var xml = XmlWriter.Create(part, new XmlWriterSettings { CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize }))
            {
                Write(xml, roster);
            }
            book.Workbook = new Workbook(
                new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = roster.Name }),
                new DefinedNames(new DefinedName($"'{roster.Name}'!$1:$2") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }

        return file.ToArray();
    }

    /// <summary>What <see cref="Write(RosterSheet)"/> wrote: the roster again, cell by cell.</summary>
    public static RosterSheet Read(byte[] workbook)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(workbook));
        var (rows, widths) = (new List<IReadOnlyList<string>>(), new List<double>());
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetString(at) ?? "")]);
            widths = widths.Count > 0 ? widths : [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetColumnWidth)];
        }
        return new(reader.Name, rows[0][0], rows[1], widths, rows[2..^1], rows[^1][0]);
    }

    private static void Write(XmlWriter xml, RosterSheet roster)
    {
        var last = (char)('A' + roster.Columns.Count - 1);
        var foot = roster.Rows.Count + 3;
        xml.WriteStartElement("worksheet", Space);
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteRaw($"<cols>{string.Concat(roster.Widths.Select((width, at) => FormattableString.Invariant($"""<col min="{at + 1}" max="{at + 1}" width="{width}" customWidth="1"/>""")))}</cols>");
        xml.WriteStartElement("sheetData", Space);
        WriteRow(xml, 1, RosterStyles.Title, [PrintMark.On(roster.Title, roster.Rows.SelectMany(row => row))], height: 36);
        WriteRow(xml, 2, RosterStyles.Head, roster.Columns, height: 36);
        for (var row = 0; row < roster.Rows.Count; row++)
        {
            WriteRow(xml, row + 3, RosterStyles.Cell, roster.Rows[row], height: 0);
        }

        WriteRow(xml, foot, RosterStyles.Foot, [roster.Footer], height: 30);
        xml.WriteEndElement();
        xml.WriteRaw($"""<mergeCells count="2"><mergeCell ref="A1:{last}1"/><mergeCell ref="A{foot}:{last}{foot}"/></mergeCells><printOptions horizontalCentered="1"/>""");
        xml.WriteRaw("""<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>""");
        xml.WriteEndElement();
    }

    /// <param name="height">0: as high as its text.</param>
    private static void WriteRow(XmlWriter xml, int number, uint style, IReadOnlyList<string> texts, int height)
    {
        xml.WriteRaw(height > 0 ? $"""<row r="{number}" ht="{height}" customHeight="1">""" : $"""<row r="{number}">""");
        for (var column = 0; column < texts.Count; column++)
        {
            // a string, whatever it looks like: 「=1+1」 as a name stays a name, and no identity number loses digits
            xml.WriteRaw($"""<c r="{(char)('A' + column)}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">""");
            xml.WriteString(Printed(texts[column]));
            xml.WriteRaw("</t></is></c>");
        }

        xml.WriteRaw("</row>");
    }

    /// <summary>Without what XML cannot hold; such a character would make the whole file unreadable.</summary>
    private static string Printed(string text)
    {
        var allowed = true;
        for (var at = 0; at < text.Length && allowed; at++)
        {
            allowed = XmlConvert.IsXmlChar(text[at]);
        }
        return allowed ? text : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
    }
}
