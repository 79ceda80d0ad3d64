using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace TitleReview.App.Documents.Excel;

/// <summary>「表格文件」: the first sheet of an .xlsx file, or a .csv file, as lines of text; told apart by content, never by name.</summary>
public static class TableFile
{
    /// <summary>Bytes; a list of ten thousand organisations is smaller.</summary>
    public const int Largest = 2 * 1024 * 1024;

    public const int MostLines = 20_000;

    private const long MostUnfolded = 64L * 1024 * 1024;

    private const int MostColumns = 100;

    // what Excel writes on a Chinese machine when it is not told otherwise
    private const int Gb18030 = 54936;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // the reader of workbooks asks for a Western code page, which .NET does not know by itself, before it reads anything
    static TableFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>Lines with anything in them, each with its number in the file; null when the file is no such table, or too large.</returns>
    public static IReadOnlyList<TableLine>? Read(byte[] content)
    {
        if (content.Length is 0 or > Largest)
        {
            return null;
        }
        try
        {
            var lines = content is [(byte)'P', (byte)'K', ..] ? OfWorkbook(content) : CsvLines.Of(Text(content)).Take(MostLines + 1).ToList();
            return lines.Count > MostLines ? null : [.. lines.Where(line => line.Cells.Any(cell => cell.Length > 0))];
        }
        catch (Exception broken) when (broken is ExcelReaderException or IOException or InvalidDataException or FormatException or DecoderFallbackException or System.Xml.XmlException)
        {
            return null;
        }
    }

    private static List<TableLine> OfWorkbook(byte[] content)
    {
        using (var parts = new ZipArchive(new MemoryStream(content)))
        {
            // a small file may unfold to more than the machine can hold
            if (parts.Entries.Sum(part => part.Length) > MostUnfolded)
            {
                throw new InvalidDataException();
            }
        }
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
        var lines = new List<TableLine>();
        for (var number = 1; lines.Count <= MostLines && reader.Read(); number++)
        {
            lines.Add(new(number, [.. Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Select(column => Cell(reader.GetValue(column)))]));
        }
        return lines;
    }

    // a code typed as a number is a number to Excel
    private static string Cell(object? value) => value switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.################", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim(),
    };

    private static string Text(byte[] content)
    {
        var plain = content is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content;
        try
        {
            return _strict.GetString(plain);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(plain);
        }
    }
}
