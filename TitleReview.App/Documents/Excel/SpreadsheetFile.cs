using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace TitleReview.App.Documents.Excel;

/// <summary>A table somebody has uploaded, read by its content and never by its name: xlsx, xls, or text with commas or tabs in UTF-8 or GB 18030.</summary>
public static class SpreadsheetFile
{
    public const int LargestBytes = 4 * 1024 * 1024;
    public const int MostRows = 5000;

    private const int MostColumns = 60;
    private const int LongestCell = 500;
    private const long LargestUnpacked = 64L * 1024 * 1024;

    public const string TooLarge = "文件超过4 MB或5000行，请按日期分成几个文件后再导入。";
    public const string NotATable = "文件不是Excel（xlsx、xls）或文本（csv）表格，请从网上银行重新导出后再上传。";

    // the older format, and what the reader falls back on, are in code pages that .NET does not know by itself
    static SpreadsheetFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="Rows">Null where the file was not read.</param>
    /// <param name="Sentence">Empty where it was.</param>
    public sealed record Result(IReadOnlyList<IReadOnlyList<string>>? Rows, string Sentence);

    public static Result Read(byte[] content)
    {
        try
        {
            return content.Length > LargestBytes ? new(null, TooLarge)
                : content.AsSpan().StartsWith("PK\u0003\u0004"u8) ? ReadPacked(content)
                : content.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? ReadBook(content, ExcelReaderFactory.CreateBinaryReader)
                : ReadText(content);
        }
        catch (Exception broken) when (broken is ExcelReaderException or InvalidDataException or IOException or FormatException or ArgumentException
            or InvalidOperationException or OverflowException or IndexOutOfRangeException or System.Xml.XmlException or NotSupportedException or NullReferenceException or KeyNotFoundException)
        {
            // whatever the reader stumbles over, it is no table to us
            return new(null, NotATable);
        }
    }

    private static Result ReadPacked(byte[] content) =>
        UnpackedSize.Exceeds(content, LargestUnpacked) ? new(null, TooLarge) : ReadBook(content, ExcelReaderFactory.CreateOpenXmlReader);

    private static Result ReadBook(byte[] content, Func<Stream, ExcelReaderConfiguration, IExcelDataReader> open)
    {
        using var reader = open(new MemoryStream(content), new ExcelReaderConfiguration());
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read())
        {
            if (rows.Count == MostRows)
            {
                return new(null, TooLarge);
            }
            rows.Add([.. Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Select(column => CellText.Of(reader.GetValue(column), LongestCell))]);
        }
        return new(rows, "");
    }

    private static Result ReadText(byte[] content)
    {
        if (TableText.Decode(content) is not { } text)
        {
            return new(null, NotATable);
        }
        var rows = TableText.Rows(text, MostRows + 1, MostColumns, LongestCell);
        return rows.Count > MostRows ? new(null, TooLarge) : rows.All(row => row.Count < 2) ? new(null, NotATable) : new(rows, "");
    }
}
