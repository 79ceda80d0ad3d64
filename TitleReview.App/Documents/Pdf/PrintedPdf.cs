using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TitleReview.App.Documents.Pdf;

/// <summary>
/// A PDF as Chromium prints it and as cairo draws it: one table of offsets at the end, no packed objects. Read as far as putting empty pages
/// between and joining need; whatever is of another shape is refused, because a guess could lose a page.
/// </summary>
internal sealed partial class PrintedPdf
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<int, Range> _objects;

    private PrintedPdf(ReadOnlyMemory<byte> file, Dictionary<int, Range> objects, int root, int info)
    {
        (_file, _objects, Root, Info) = (file, objects, root, info);
        Pages = [.. PagesBelow(Reference(HeadOf(root), "Pages"))];
        Places = PlacesOf(HeadOf(root));
    }

    public int Root { get; }

    public int Info { get; }

    public IReadOnlyCollection<int> Objects => _objects.Keys;

    /// <summary>Numbers of the page objects, in order.</summary>
    public IReadOnlyList<int> Pages { get; }

    /// <summary>Of each element that has a link to it: on which page it begins, from 0.</summary>
    public IReadOnlyDictionary<string, int> Places { get; }

    /// <exception cref="InvalidDataException">The file is not of this shape.</exception>
    public static PrintedPdf Read(byte[] file)
    {
        try
        {
            var table = int.Parse(Words(file, LastIndexOf(file, "startxref"u8) + 9)[0], CultureInfo.InvariantCulture);
            var (objects, trailer) = Offsets(file, table);
            return new(file, objects, Reference(trailer, "Root"), Reference(trailer, "Info"));
        }
        catch (Exception other) when (other is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException)
        {
            throw new InvalidDataException("The PDF is not of the shape that Chromium prints.", other);
        }
    }

    /// <summary>The object up to its stream, if it has one: a dictionary or an array.</summary>
    public string HeadOf(int number)
    {
        var content = _file.Span[_objects[number]];
        var stream = StreamIn(content);
        return Encoding.Latin1.GetString(stream < 0 ? content : content[..stream]);
    }

    /// <summary>From the word stream to endobj; empty where there is none.</summary>
    public ReadOnlySpan<byte> TailOf(int number)
    {
        var content = _file.Span[_objects[number]];
        var stream = StreamIn(content);
        return stream < 0 ? [] : content[stream..];
    }

    [GeneratedRegex(@"(?<number>\d+) 0 R\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    public static partial Regex AnyReference();

    // /front-2 [34 0 R /XYZ 0 841 0]
    [GeneratedRegex(@"/(?<name>[\w-]+) \[(?<page>\d+) 0 R /XYZ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Destination();

    // in one line by Chromium, on a line of its own by cairo; within the stream itself either may stand by chance
    private static int StreamIn(ReadOnlySpan<byte> content)
    {
        var (inLine, below) = (content.IndexOf(">> stream"u8), content.IndexOf(">>\nstream\n"u8));
        return inLine < 0 && below < 0 ? -1 : 2 + (inLine < 0 ? below : below < 0 ? inLine : Math.Min(inLine, below));
    }

    private IEnumerable<int> PagesBelow(int node)
    {
        var head = HeadOf(node);
        if (!head.Contains("/Type /Pages", StringComparison.Ordinal))
        {
            return [node];
        }
        var kids = head[(head.IndexOf("/Kids [", StringComparison.Ordinal) + 7)..];
        return AnyReference().Matches(kids[..kids.IndexOf(']', StringComparison.Ordinal)]).SelectMany(kid => PagesBelow(int.Parse(kid.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)));
    }

    private Dictionary<string, int> PlacesOf(string root)
    {
        if (!root.Contains("/Dests ", StringComparison.Ordinal))
        {
            return [];
        }
        var at = Pages.Index().ToDictionary(page => page.Item, page => page.Index);
        return Destination().Matches(HeadOf(Reference(root, "Dests")))
            .ToDictionary(match => match.Groups["name"].Value, match => at[int.Parse(match.Groups["page"].ValueSpan, CultureInfo.InvariantCulture)], StringComparer.Ordinal);
    }

    // xref / 0 32 / 0000000000 65535 f / 0000000015 00000 n / … / trailer / <</Size 32 /Root 22 0 R /Info 1 0 R>>
    private static (Dictionary<int, Range> Objects, string Trailer) Offsets(byte[] file, int table)
    {
        var words = Words(file, table);
        if (words is not ["xref", "0", _, ..])
        {
            throw new FormatException();
        }
        var count = int.Parse(words[2], CultureInfo.InvariantCulture);
        // those that are said to be free lie nowhere
        var starts = Enumerable.Range(1, count - 1).Where(number => words[5 + (3 * number)] == "n").Select(number => (Number: number, At: int.Parse(words[3 + (3 * number)], CultureInfo.InvariantCulture))).OrderBy(start => start.At).ToList();
        var objects = starts.Index().ToDictionary(start => start.Item.Number, start =>
        {
            var begin = start.Item.At + $"{start.Item.Number} 0 obj\n".Length;
            var end = start.Index + 1 < starts.Count ? starts[start.Index + 1].At : table;
            return begin..(begin + file.AsSpan(begin..end).LastIndexOf("\nendobj"u8));
        });
        return (objects, string.Join(' ', words[(3 + (3 * count))..]));
    }

    private static string[] Words(byte[] file, int from) => Encoding.Latin1.GetString(file.AsSpan(from)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int LastIndexOf(byte[] file, ReadOnlySpan<byte> word) => file.AsSpan().LastIndexOf(word) is >= 0 and var at ? at : throw new FormatException();

    private static int Reference(string dictionary, string key)
    {
        var at = dictionary.IndexOf($"/{key} ", StringComparison.Ordinal);
        return at < 0 ? throw new KeyNotFoundException(key) : int.Parse(dictionary[(at + key.Length + 2)..].Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
