using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TitleReview.App.Documents.Excel;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class TableFileTests
{
    [Fact]
    public void Csv_WithQuotesAndBreaksAndBlankLines_IsReadCellByCell()
    {
        var lines = TableFile.Read(Encoding.UTF8.GetBytes("\uFEFF名称,说明\r\n甲,\"一，\"\"二\"\",\n三\"\r\n\r\n乙,\n"))!;

        Assert.Equal([1, 2, 5], lines.Select(line => line.Number));
        Assert.Equal(["甲", "一，\"二\",\n三"], lines[1].Cells);
        Assert.Equal(["乙", ""], lines[2].Cells);
    }

    [Fact]
    public void Csv_InTheEncodingOfChineseExcel_IsRead()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

        Assert.Equal(["名称", "博湖县某中学"], TableFile.Read(gbk.GetBytes("名称,博湖县某中学\n"))![0].Cells);
    }

    [Fact]
    public void Workbook_OfNumbersAndText_IsReadAsTyped()
    {
        var lines = TableFile.Read(Workbook(["名称", "行政区划代码"], ["甲", 652829]))!;

        Assert.Equal(["名称", "行政区划代码"], lines[0].Cells);
        Assert.Equal(["甲", "652829"], lines[1].Cells);
    }

    [Fact]
    public void Bytes_ThatAreNoTable_AreNone()
    {
        Assert.Null(TableFile.Read([]));
        Assert.Null(TableFile.Read(new byte[TableFile.Largest + 1]));
        Assert.Null(TableFile.Read([(byte)'P', (byte)'K', 3, 4, 0, 0]));
        Assert.Null(TableFile.Read([0xFF, 0xD8, 0xFF, 0xE0, 0x80, 0x81]));
        Assert.Null(TableFile.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", TableFile.MostLines + 1)))));
    }

    /// <summary>A small file that unfolds to an eighth of a gigabyte is not unfolded.</summary>
    [Fact]
    public void Workbook_ThatUnfoldsTooFar_IsNone()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 128; megabyte++)
            {
                part.Write(zeros);
            }
        }
        Assert.True(file.Length < TableFile.Largest, $"{file.Length} bytes");

        Assert.Null(TableFile.Read(file.ToArray()));
    }

    private static byte[] Workbook(params object[][] rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(cells => new Row(cells.Select(cell => cell is string text
                ? new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) }
                : new Cell { CellValue = new CellValue((int)cell), DataType = CellValues.Number })))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "单位" }));
        }
        return file.ToArray();
    }
}
