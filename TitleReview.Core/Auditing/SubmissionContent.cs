using TitleReview.Core.Applications;
using TitleReview.Core.Masking;

namespace TitleReview.Core.Auditing;

/// <summary>「提交清单」: which rows and which files an application consisted of when it was submitted, so that the next can be compared with it.</summary>
/// <param name="Pages">Each with a mark that is another one once the page is turned or masked anew.</param>
public sealed record SubmissionContent(IReadOnlySet<(string Section, int Row)> Rows, IReadOnlyDictionary<string, string> Pages)
{
    private const int MarkLength = 12;

    public static SubmissionContent Of(ApplicationForm form, IEnumerable<EvidencePage> pages) => new(
        form.RowsOf.SelectMany(section => section.Value.Select(row => (section.Key, row))).ToHashSet(),
        pages.ToDictionary(page => page.Id.ToString(), page => $"{Start(page.View)}{Start(page.BurnedFull)}", StringComparer.Ordinal));

    /// <summary>One line for each row and each page.</summary>
    public string Write() => string.Join('\n', Rows.Order().Select(row => $"{row.Section} {row.Row}").Concat(Pages.OrderBy(page => page.Key, StringComparer.Ordinal).Select(page => $"+{page.Key} {page.Value}")));

    /// <summary>Null where nothing was written down.</summary>
    public static SubmissionContent? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }
        var lines = text.Split('\n').Select(line => line.Split(' ')).ToLookup(words => words[0].StartsWith('+'));
        return new(
            lines[false].Select(words => (words[0], int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture))).ToHashSet(),
            lines[true].ToDictionary(words => words[0][1..], words => words[1], StringComparer.Ordinal));
    }

    private static string Start(string name) => name.Length > MarkLength ? name[..MarkLength] : name;
}
