using System.IO.Compression;
using TitleReview.App.Files;

namespace TitleReview.App.Features.Filing;

/// <summary>What a file is, by its content.</summary>
internal static class FilingFileType
{
    /// <returns>.jpg where it is none of the others; whether it is one is decided by reading it.</returns>
    public static string EndingOf(ReadOnlySpan<byte> content) =>
        PdfContent.Begins(content) ? ".pdf"
        : content.StartsWith("PK\u0003\u0004"u8) ? OfficeEndingOf(content)
        : ".jpg";

    public static string TypeOf(string ending) => ending switch
    {
        ".jpg" => "image/jpeg",
        ".pdf" => "application/pdf",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    };

    private static string OfficeEndingOf(ReadOnlySpan<byte> content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray()), ZipArchiveMode.Read);
            return archive.GetEntry("word/document.xml") is not null ? ".docx" : archive.GetEntry("xl/workbook.xml") is not null ? ".xlsx" : ".zip";
        }
        catch (InvalidDataException)
        {
            return ".zip";
        }
    }
}
