using System.Diagnostics;

namespace TitleReview.App.Cli.Papers;

/// <summary>A small grey picture of a PDF's first page, drawn by poppler: a tool of whoever builds the documentation, never of the server.</summary>
internal static class Thumbnail
{
    // an upright page comes out 270 dots wide, and its headings can be read
    private const string DotsPerInch = "33";

    /// <exception cref="System.ComponentModel.Win32Exception">poppler-utils is not installed.</exception>
    public static async Task<byte[]> OfAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            var start = new ProcessStartInfo("pdftoppm", ["-png", "-gray", "-r", DotsPerInch, "-f", "1", "-singlefile", file]) { UseShellExecute = false, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            using var picture = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(picture);
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? picture.ToArray() : throw new IOException("pdftoppm could not read the page.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
