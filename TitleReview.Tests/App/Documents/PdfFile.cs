using System.Diagnostics;

namespace TitleReview.Tests.App.Documents;

/// <summary>A PDF on disk, read by poppler: another program than the one that wrote it.</summary>
public sealed class PdfFile : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public PdfFile(byte[] pdf) => File.WriteAllBytes(_path, pdf);

    public string Text(params string[] options) => Run("pdftotext", [.. options, _path, "-"]);

    /// <summary>Without white space and page numbers: where lines break is the layout's affair.</summary>
    public string Words() => string.Concat(
        Text("-raw").Split(['\n', '\f']).Where(line => !line.StartsWith("— ", StringComparison.Ordinal)).SelectMany(line => line).Where(character => !char.IsWhiteSpace(character)));

    public string Info() => Run("pdfinfo", [_path]);

    public string[] Fonts() => [.. Run("pdffonts", [_path]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    /// <summary>Writes name-1.png and so on, for people to look at.</summary>
    public void Picture(string name) => Run("pdftoppm", ["-png", "-r", "60", _path, Path.Combine(DocumentsFixture.Pictures, name)]);

    public void Dispose() => File.Delete(_path);

    private static string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed with {process.ExitCode}");
    }
}
