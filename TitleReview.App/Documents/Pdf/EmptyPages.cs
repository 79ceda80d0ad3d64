using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TitleReview.App.Documents.Pdf;

/// <summary>Puts empty pages between those of a printed file; its structure for screen readers stays.</summary>
internal static partial class EmptyPages
{
    /// <param name="pages">Each page of the file once and in order, and null for an empty one.</param>
    public static byte[] Insert(PrintedPdf file, IReadOnlyList<int?> pages)
    {
        using var output = new MemoryStream();
        var offsets = new SortedDictionary<int, long>();
        var trees = file.Objects.Where(number => IsTree(file, number)).ToHashSet();
        var (tree, next, leaves) = (trees.Min(), file.Objects.Max() + 1, new List<int>());
        Write(output, "%PDF-1.4\n%ÓëéÁ\n");
        foreach (var number in file.Objects.Except(trees).Order())
        {
            offsets[number] = Begin(output, number);
            Write(output, PrintedPdf.AnyReference().Replace(file.HeadOf(number), match => trees.Contains(NumberOf(match)) ? $"{tree} 0 R" : match.Value));
            output.Write(file.TailOf(number));
            Write(output, "\nendobj\n");
        }
        var box = Box().Match(file.HeadOf(file.Pages[0])).Value;
        foreach (var page in pages)
        {
            if (page is not { } at)
            {
                offsets[next] = Begin(output, next);
                Write(output, $"<</Type /Page\n/Parent {tree} 0 R\n{box}\n/Resources <<>>>>\nendobj\n");
            }
            leaves.Add(page is { } kept ? file.Pages[kept] : next++);
        }
        // one for the several that there were
        offsets[tree] = Begin(output, tree);
        Write(output, $"<</Type /Pages\n/Count {leaves.Count}\n/Kids [{string.Join(' ', leaves.Select(leaf => $"{leaf} 0 R"))}]>>\nendobj\n");
        Close(output, offsets, next, file);
        return output.ToArray();
    }

    private static bool IsTree(PrintedPdf file, int number) => file.HeadOf(number).Contains("/Type /Pages", StringComparison.Ordinal);

    private static int NumberOf(Match reference) => int.Parse(reference.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    private static long Begin(MemoryStream output, int number)
    {
        var at = output.Position;
        Write(output, $"{number} 0 obj\n");
        return at;
    }

    // a number that is not used any more is said to be free
    private static void Close(MemoryStream output, SortedDictionary<int, long> offsets, int count, PrintedPdf file)
    {
        var table = output.Position;
        Write(output, $"xref\n0 {count}\n0000000000 65535 f \n");
        for (var number = 1; number < count; number++)
        {
            Write(output, offsets.TryGetValue(number, out var offset) ? $"{offset:0000000000} 00000 n \n" : "0000000000 00001 f \n");
        }
        Write(output, $"trailer\n<</Size {count}\n/Root {file.Root} 0 R\n/Info {file.Info} 0 R>>\nstartxref\n{table}\n%%EOF\n");
    }

    private static void Write(MemoryStream output, string text) => output.Write(Encoding.Latin1.GetBytes(text));

    [GeneratedRegex(@"/MediaBox \[[^\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Box();
}
