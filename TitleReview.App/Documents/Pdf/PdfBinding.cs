using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TitleReview.App.Documents.Pdf;

/// <summary>
/// Binds printed files into one. A thousand forms in one piece save Chromium no time and take it much memory, so they are printed in parts;
/// poppler's and other programs that join would be one more package on the server.
/// </summary>
/// <remarks>Structure for screen readers stays where nothing but empty pages is added to a single file; of several it would have to be merged, and long parts are printed without.</remarks>
internal static partial class PdfBinding
{
    private const int Catalog = 1;
    private const int PageTree = 2;
    private const int Information = 3;

    public static byte[] Bind(IReadOnlyList<PdfPart> parts)
    {
        using var output = new MemoryStream();
        var offsets = new List<long> { 0, 0, 0, 0 };
        var leaves = new List<int>();
        Write(output, "%PDF-1.4\n%ÓëéÁ\n");
        foreach (var part in parts)
        {
            Add(part, isOnly: parts.Count == 1, output, offsets, leaves);
        }
        if (parts.Count > 1)
        {
            offsets[Catalog] = Begin(output, Catalog);
            Write(output, $"<</Type /Catalog\n/Pages {PageTree} 0 R\n/Lang (zh-Hans)\n/ViewerPreferences <</DisplayDocTitle true>>>>\nendobj\n");
        }
        offsets[PageTree] = Begin(output, PageTree);
        Write(output, $"<</Type /Pages\n/Count {leaves.Count}\n/Kids [{string.Join(' ', leaves.Select(leaf => $"{leaf} 0 R"))}]>>\nendobj\n");
        // what the first part says of itself: its title
        offsets[Information] = Begin(output, Information);
        Write(output, $"{parts[0].File.HeadOf(parts[0].File.Info)}\nendobj\n");
        Close(output, offsets);
        return output.ToArray();
    }

    private static void Add(PdfPart part, bool isOnly, MemoryStream output, List<long> offsets, List<int> leaves)
    {
        var file = part.File;
        var pages = part.Pages.OfType<int>().Select(page => file.Pages[page]).ToList();
        var kept = isOnly ? file.Needs([.. pages, file.Root]) : file.Needs(pages);
        var numbers = new Dictionary<int, int>();
        foreach (var old in kept.Where(old => !IsTree(file, old)))
        {
            numbers[old] = old == file.Root ? Catalog : offsets.Count;
            if (old != file.Root)
            {
                offsets.Add(0);
            }
        }
        foreach (var (old, number) in numbers)
        {
            offsets[number] = Begin(output, number);
            Write(output, PrintedPdf.AnyReference().Replace(PrintedPdf.Parent().Replace(file.HeadOf(old), "/Parent P"), match => Renumbered(match, numbers)).Replace("/Parent P", $"/Parent {PageTree} 0 R", StringComparison.Ordinal));
            output.Write(file.TailOf(old));
            Write(output, "\nendobj\n");
        }
        foreach (var page in part.Pages)
        {
            leaves.Add(page is { } at ? numbers[file.Pages[at]] : AddEmpty(output, offsets, BoxOf(file.HeadOf(file.Pages[0]))));
        }
    }

    private static bool IsTree(PrintedPdf file, int number) => file.HeadOf(number).Contains("/Type /Pages", StringComparison.Ordinal);

    // only the old page tree is left behind
    private static string Renumbered(Match reference, Dictionary<int, int> numbers) =>
        $"{numbers.GetValueOrDefault(int.Parse(reference.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), PageTree)} 0 R";

    private static int AddEmpty(MemoryStream output, List<long> offsets, string box)
    {
        offsets.Add(Begin(output, offsets.Count));
        Write(output, $"<</Type /Page\n/Parent {PageTree} 0 R\n{box}\n/Resources <<>>>>\nendobj\n");
        return offsets.Count - 1;
    }

    private static string BoxOf(string page) => Box().Match(page).Value;

    private static long Begin(MemoryStream output, int number)
    {
        var at = output.Position;
        Write(output, $"{number} 0 obj\n");
        return at;
    }

    private static void Close(MemoryStream output, List<long> offsets)
    {
        var table = output.Position;
        Write(output, $"xref\n0 {offsets.Count}\n0000000000 65535 f \n{string.Concat(offsets.Skip(1).Select(offset => $"{offset:0000000000} 00000 n \n"))}");
        Write(output, $"trailer\n<</Size {offsets.Count}\n/Root {Catalog} 0 R\n/Info {Information} 0 R>>\nstartxref\n{table}\n%%EOF\n");
    }

    private static void Write(MemoryStream output, string text) => output.Write(Encoding.Latin1.GetBytes(text));

    [GeneratedRegex(@"/MediaBox \[[^\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Box();
}
