using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TitleReview.Tests.App.Documents;

/// <summary>A PDF on disk, read by poppler: another program than the one that wrote it.</summary>
public sealed partial class PdfFile : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public PdfFile(byte[] pdf) => File.WriteAllBytes(_path, pdf);

    public string Text(params string[] options) => Run("pdftotext", [.. options, _path, "-"]);

    /// <summary>Without white space and page numbers: where lines break is the layout's affair.</summary>
    public string Words() => string.Concat(Number().Replace(Text("-raw"), "").Where(character => !char.IsWhiteSpace(character)));

    /// <summary>The same, without lines that stand on every page of three or more: a seal or a mark at the foot.</summary>
    public string WordsOnce()
    {
        var pages = Number().Replace(Text("-raw"), "").TrimEnd('\f').Split('\f').Select(page => page.Split('\n')).ToList();
        var repeated = pages.Count < 3 ? [] : pages.Skip(1).Aggregate(pages[0].ToHashSet(StringComparer.Ordinal), (common, page) => [.. common.Intersect(page)]);
        return string.Concat(pages.SelectMany(page => page).Where(line => !repeated.Contains(line)).SelectMany(line => line).Where(character => !char.IsWhiteSpace(character)));
    }

    public string Info() => Run("pdfinfo", [_path]);

    /// <summary>What poppler finds wrong with the file; empty for a sound one.</summary>
    public string Complaints()
    {
        var start = new ProcessStartInfo("pdftocairo", ["-svg", _path, "/dev/null"]) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? complaints : $"{process.ExitCode} {complaints}";
    }

    public string[] Fonts() => [.. Run("pdffonts", [_path]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    /// <summary>Writes name-1.png and so on, for people to look at.</summary>
    public void Picture(string name) => Run("pdftoppm", ["-png", "-r", "60", _path, Path.Combine(DocumentsFixture.Pictures, name)]);

    /// <summary>Every word of a page with its box, in points from the page's upper left corner.</summary>
    public IReadOnlyList<PdfWord> Boxes(int page) =>
    [
        .. XDocument.Parse(Invalid().Replace(Run("pdftotext", ["-bbox", "-f", $"{page}", "-l", $"{page}", _path, "-"]), "")).Descendants().Where(element => element.Name.LocalName == "word")
            .Select(word => new PdfWord(word.Value, (double)word.Attribute("xMin")!, (double)word.Attribute("yMin")!, (double)word.Attribute("xMax")!, (double)word.Attribute("yMax")!)),
    ];

    /// <summary>A page as it looks, 254 dots to the inch: ten to the millimetre.</summary>
    public PageInk Ink(int page) => PageInk.Read(RunForBytes("pdftoppm", ["-r", "254", "-f", $"{page}", "-l", $"{page}", _path]));

    public void Dispose() => File.Delete(_path);

    private static byte[] RunForBytes(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"{program} failed with {process.ExitCode}");
    }

    // — 1 —; on a sheet across it is turned, and comes as three lines
    [GeneratedRegex(@"—\s\d+\s—")]
    private static partial Regex Number();

    // the doctype of its answer is one that no reader has at hand
    [GeneratedRegex("<!DOCTYPE[^>]*>")]
    private static partial Regex Invalid();

    private static string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed with {process.ExitCode}");
    }
}
