using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TitleReview.App.Documents.Pdf;

/// <summary>
/// Writes files that were printed one by one as one file, each on sheets of its own: by the browser or drawn, as they were kept. Of each only the pages
/// and what they are made of are taken; its structure for screen readers stays with the single file. Written as it comes, so that one file is held and not all.
/// </summary>
internal sealed partial class JoinedPdf(Stream output, string title)
{
    private const int Catalogue = 1;
    private const int Tree = 2;
    private const int Info = 3;

    private readonly List<long> _offsets = [0, 0, 0, 0];
    private readonly List<int> _pages = [];
    private long _at;

    /// <exception cref="InvalidDataException">The file is not of a shape that we print.</exception>
    public async Task AddAsync(byte[] pdf, CancellationToken ct)
    {
        var file = PrintedPdf.Read(pdf);
        await BeginAsync(ct);
        var numbers = NumbersOf(file);
        foreach (var (old, number) in numbers)
        {
            var head = file.Pages.Contains(old) ? PageOf(file.HeadOf(old)) : file.HeadOf(old);
            await BeginAsync(number, ct);
            await WriteAsync(PrintedPdf.AnyReference().Replace(head, match => $"{numbers.GetValueOrDefault(NumberOf(match), Tree)} 0 R"), ct);
            await WriteAsync(file.TailOf(old).ToArray(), ct);
            await WriteAsync("\nendobj\n", ct);
        }
        _pages.AddRange(file.Pages.Select(page => numbers[page]));
        if (int.IsOddInteger(file.Pages.Count))
        {
            await AddEmptyPageAsync(Box().Match(file.HeadOf(file.Pages[0])).Value, ct);
        }
    }

    public async Task CloseAsync(CancellationToken ct)
    {
        await BeginAsync(ct);
        await BeginAsync(Catalogue, ct);
        await WriteAsync($"<</Type /Catalog\n/Pages {Tree} 0 R>>\nendobj\n", ct);
        await BeginAsync(Tree, ct);
        await WriteAsync($"<</Type /Pages\n/Count {_pages.Count}\n/Kids [{string.Join('\n', _pages.Select(page => $"{page} 0 R"))}]>>\nendobj\n", ct);
        await BeginAsync(Info, ct);
        await WriteAsync($"<</Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title))}>>>\nendobj\n", ct);
        var table = _at;
        await WriteAsync($"xref\n0 {_offsets.Count}\n0000000000 65535 f \n", ct);
        var lines = new StringBuilder();
        foreach (var offset in _offsets.Skip(1))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }
        await WriteAsync(lines.ToString(), ct);
        await WriteAsync($"trailer\n<</Size {_offsets.Count}\n/Root {Catalogue} 0 R\n/Info {Info} 0 R>>\nstartxref\n{table}\n%%EOF\n", ct);
    }

    // from each page to all it names; not back to the tree, and not to links, which name places of the single file
    private Dictionary<int, int> NumbersOf(PrintedPdf file)
    {
        var numbers = new Dictionary<int, int>();
        var found = new Queue<int>(file.Pages);
        while (found.TryDequeue(out var number))
        {
            if (!numbers.ContainsKey(number))
            {
                numbers.Add(number, _offsets.Count);
                _offsets.Add(0);
                var head = file.Pages.Contains(number) ? WithoutTree(PageOf(file.HeadOf(number))) : file.HeadOf(number);
                foreach (Match reference in PrintedPdf.AnyReference().Matches(head))
                {
                    found.Enqueue(file.Objects.Contains(NumberOf(reference)) ? NumberOf(reference) : throw new InvalidDataException("The PDF names an object that it has not."));
                }
            }
        }
        return numbers;
    }

    private static string PageOf(string head) =>
        Box().IsMatch(head) && Parent().IsMatch(head) && head.Contains("/Resources", StringComparison.Ordinal) ? Left().Replace(head, "") : throw new InvalidDataException("A page of the PDF takes what it needs from elsewhere.");

    private static string WithoutTree(string page) => Parent().Replace(page, "");

    private static int NumberOf(Match reference) => int.Parse(reference.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    private async Task AddEmptyPageAsync(string box, CancellationToken ct)
    {
        _pages.Add(_offsets.Count);
        _offsets.Add(0);
        await BeginAsync(_pages[^1], ct);
        await WriteAsync($"<</Type /Page\n/Parent {Tree} 0 R\n{box}\n/Resources <<>>>>\nendobj\n", ct);
    }

    private async Task BeginAsync(CancellationToken ct)
    {
        if (_at == 0)
        {
            await WriteAsync("%PDF-1.4\n%ÓëéÁ\n", ct);
        }
    }

    private async Task BeginAsync(int number, CancellationToken ct)
    {
        _offsets[number] = _at;
        await WriteAsync($"{number} 0 obj\n", ct);
    }

    private Task WriteAsync(string text, CancellationToken ct) => WriteAsync(Encoding.Latin1.GetBytes(text), ct);

    private async Task WriteAsync(byte[] bytes, CancellationToken ct)
    {
        await output.WriteAsync(bytes, ct);
        _at += bytes.Length;
    }

    [GeneratedRegex(@"/MediaBox \[[^\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Box();

    [GeneratedRegex(@"/Parent \d+ 0 R", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parent();

    [GeneratedRegex(@"/(StructParents \d+|Tabs /S|Annots (\[[^\]]*\]|\d+ 0 R))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Left();
}
