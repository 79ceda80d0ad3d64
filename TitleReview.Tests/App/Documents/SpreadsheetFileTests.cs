using System.IO.Compression;
using System.Text;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.FormalReviews;
using TitleReview.Tests.App.Features.FormalReviews;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class SpreadsheetFileTests
{
    private static readonly string[] _line = ["T-1", "博斯腾县委党校", "380", "2023-09-17 10:00:00", "JF202300001"];

    [Fact]
    public void Read_TextInEitherEncodingOrTabs_IsTheSame()
    {
        var line = string.Join(',', _line);
        byte[][] files = [BankFile.Utf8(line), BankFile.Gb18030(line), [0xEF, 0xBB, 0xBF, .. BankFile.Utf8(line)], Encoding.UTF8.GetBytes(string.Join('\n', BankFile.Head, line).Replace(',', '\t'))];

        Assert.All(files, file => Assert.Equal(_line, SpreadsheetFile.Read(file).Rows![1]));
    }

    [Fact]
    public void Read_QuotesInCells_KeepsCommasLineEndsAndQuotes() => Assert.Equal(
        ["a,b", "他说“行”", "第一行\n第二行", "\"引号\""],
        SpreadsheetFile.Read(Encoding.UTF8.GetBytes("一,二,三,四\n\"a,b\",他说“行”,\"第一行\n第二行\",\"\"\"引号\"\"\"")).Rows![1]);

    [Fact]
    public void Read_AWorkbook_GivesItsCells()
    {
        var book = RosterWorkbook.Write(RosterSheet.Of(new ApplicantRoster("银行流水", [.. BankFile.Head.Split(',')], [_line], "脚注")));

        var rows = SpreadsheetFile.Read(book).Rows!;

        Assert.Equal(BankFile.Head.Split(','), rows[1]);
        Assert.Equal(_line, rows[2]);
        Assert.Equal("T-1", BankColumns.Find(rows, out _)!.Lines(rows)[0].Number);
    }

    [Fact]
    public void Read_NoTable_SaysSo()
    {
        byte[][] files =
        [
            [],
            "%PDF-1.7"u8.ToArray(),
            [0xFF, 0xD8, 0xFF, 0xE0],
            "一句话，没有列"u8.ToArray(),
            [.. "PK\u0003\u0004"u8, 1, 2, 3],
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0],
            Zip("word/document.xml", "<w/>"u8.ToArray()),
        ];

        Assert.All(files, file => Assert.Equal(SpreadsheetFile.NotATable, SpreadsheetFile.Read(file).Sentence));
    }

    [Fact]
    public void Read_TooManyRowsOrBytesOrMuchMoreInsideThanOutside_SaysSo()
    {
        Assert.Equal(SpreadsheetFile.TooLarge, SpreadsheetFile.Read(new byte[SpreadsheetFile.LargestBytes + 1]).Sentence);
        Assert.Equal(SpreadsheetFile.TooLarge, SpreadsheetFile.Read(BankFile.Utf8([.. Enumerable.Repeat("1,2,3,4,5", SpreadsheetFile.MostRows)])).Sentence);
        Assert.Equal(SpreadsheetFile.TooLarge, SpreadsheetFile.Read(Zip("xl/worksheets/sheet1.xml", new byte[80 * 1024 * 1024])).Sentence);
        Assert.Equal(SpreadsheetFile.MostRows, SpreadsheetFile.Read(BankFile.Utf8([.. Enumerable.Repeat("1,2,3,4,5", SpreadsheetFile.MostRows - 1)])).Rows!.Count);
    }

    private static byte[] Zip(string name, byte[] content)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }
        return file.ToArray();
    }
}
