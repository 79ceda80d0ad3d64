using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Documents.Word;

/// <summary>「打印的函件」 as a Word file, for units that post it under a head of their own or must correct a word before it is sealed.</summary>
/// <remarks>GB/T 9704-2012: A4, margins 37/35/28/26 mm, body 16 pt in 22 lines a page. Its fonts are named, not embedded: every office machine has them.</remarks>
public static class LetterDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string BodyFont = "仿宋_GB2312";
    private const string TitleFont = "方正小标宋简体";

    // half points
    private const string BodySize = "32";
    private const string TitleSize = "40";

    // twentieths of a point: 225 mm over 22 lines
    private const string Line = "580";

    public static byte[] Of(PrintedLetter letter)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var isMarked = PrintMark.IsDue([letter.Title, .. letter.Paragraphs, .. letter.Signatures]);
            main.Document = new Document(new Body(
            [
                Paragraph(letter.Title, TitleFont, TitleSize, JustificationValues.Center, after: Line),
                .. letter.Paragraphs.Select(text => Paragraph(text, BodyFont, BodySize, JustificationValues.Both, indent: true)),
                Paragraph("", BodyFont, BodySize, JustificationValues.Both),
                .. letter.Signatures.Select(text => Paragraph(text, BodyFont, BodySize, JustificationValues.Right, after: "240")),
                Page(isMarked ? main : null),
            ]));
            document.PackageProperties.Title = letter.Title;
        }
        return stream.ToArray();
    }

    private static Paragraph Paragraph(string text, string font, string size, JustificationValues justification, bool indent = false, string after = "0")
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { Line = Line, LineRule = LineSpacingRuleValues.Exact, After = after });
        if (indent)
        {
            properties.Append(new Indentation { FirstLineChars = 200 });
        }
        properties.Append(new Justification { Val = justification });
        return new Paragraph(properties, new Run(
            new RunProperties(new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font }, new FontSize { Val = size }, new FontSizeComplexScript { Val = size }),
            new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    // 210 × 297 mm in twentieths of a point
    private static SectionProperties Page(MainDocumentPart? marked)
    {
        var page = new SectionProperties(
            new PageSize { Width = 11906U, Height = 16838U },
            new PageMargin { Top = 2098, Bottom = 1984, Left = 1588U, Right = 1474U, Header = 851U, Footer = 992U, Gutter = 0U });
        if (marked is not null)
        {
            var header = marked.AddNewPart<HeaderPart>();
            header.Header = new Header(Paragraph(Core.Kernel.RehearsalMark.Word, TitleFont, TitleSize, JustificationValues.Center));
            page.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = marked.GetIdOfPart(header) });
        }
        return page;
    }
}
