using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Documents;

/// <summary>Prints a Razor document to PDF, once it is sure that every character of it can be drawn. Nothing else prints.</summary>
public sealed partial class DocumentPrinter(DocumentRenderer renderer, GlyphCoverage glyphs, PdfPrinter printer)
{
    // what is fixed is printed on each page
    private const string Mark = $"""<div class="mark" aria-hidden="true">{RehearsalMark.Word}</div></body>""";

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public async Task<byte[]> PrintAsync(Printable document, CancellationToken ct = default)
    {
        var html = await renderer.RenderAsync(document);
        var text = TextOf(html);
        if (PrintMark.IsDue(text))
        {
            html = html.Replace("</body>", Mark, StringComparison.Ordinal);
        }

        glyphs.Demand(document.Title, text);
        return await printer.PrintAsync(html, document.Tagged, ct);
    }

    /// <inheritdoc cref="PrintAsync(Printable, CancellationToken)"/>
    public Task<byte[]> PrintAsync<TView>(string title, IReadOnlyDictionary<string, object?> parameters, bool tagged = true, CancellationToken ct = default)
        where TView : IComponent => PrintAsync(new Printable(typeof(TView), title, parameters, tagged), ct);

    /// <summary>Whatever stands between tags: the renderer encodes every angle bracket of the content.</summary>
    internal static string TextOf(string html) => WebUtility.HtmlDecode(TagOrStyle().Replace(html, " "));

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TagOrStyle();
}
