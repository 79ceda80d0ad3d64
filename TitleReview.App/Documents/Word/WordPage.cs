using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Word;

/// <summary>
/// A Word file of the standard's page: A4, 37/35/28/26 mm, the grid of 22 lines of 28 characters, and the number at the foot, at the right on odd pages and at
/// the left on even ones. Fonts are named, not embedded: every office machine has them.
/// </summary>
internal static class WordPage
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const double TwipsOfMillimetre = 1440 / 25.4;

    /// <summary>「一行」, exactly: 225 mm over 22 lines, rounded down, or only 21 would fit.</summary>
    public static int Line { get; } = (int)(TextHeight * TwipsOfMillimetre / Lines);

    /// <summary>「一字」 in twentieths of a point.</summary>
    public static int Character { get; } = (int)(TextWidth * TwipsOfMillimetre / Characters);

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * TwipsOfMillimetre);

    public static byte[] Of(string title, IEnumerable<OpenXmlElement> body)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(WordText.Fonts(WordText.BodyFont), new FontSize { Val = WordText.HalfPoints(BodySize) }, new FontSizeComplexScript { Val = WordText.HalfPoints(BodySize) })),
                new ParagraphPropertiesDefault()));
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
            OpenXmlElement[] parts = [.. body];
            var section = Section(Footer(main, isEven: false), Footer(main, isEven: true));
            if (PrintMark.IsDue([title, .. parts.Select(part => part.InnerText)]))
            {
                Mark(main, section);
            }
            main.Document = new Document(new Body([.. parts, section]));
            file.PackageProperties.Title = title;
        }
        return stream.ToArray();
    }

    private static SectionProperties Section(string odd, string even) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = odd },
        new FooterReference { Type = HeaderFooterValues.Even, Id = even },
        new PageSize { Width = (uint)Twips(PaperWidth), Height = (uint)Twips(PaperHeight) },
        new PageMargin
        {
            Top = Twips(Top), Bottom = Twips(Bottom), Left = (uint)Twips(Left), Right = (uint)Twips(Right), Header = (uint)Twips(15), Gutter = 0,
            // up from the edge to the foot of the number's line, whose dash lies in its middle
            Footer = (uint)(Twips(Bottom - NumberBelow) - (20 * NumberSize / 2)),
        },
        // characters a little closer than their own width: 28 of 16 pt are 448 pt, and 156 mm are 442
        new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = Line, CharacterSpace = (int)Math.Round(((Character / 20.0) - BodySize) * 4096) });

    private static void Mark(MainDocumentPart main, SectionProperties section)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }), WordText.Run(Core.Kernel.RehearsalMark.Word, WordText.SongFont, TitleSize)));
        foreach (var kind in (HeaderFooterValues[])[HeaderFooterValues.Even, HeaderFooterValues.Default])
        {
            section.PrependChild(new HeaderReference { Type = kind, Id = main.GetIdOfPart(part) });
        }
    }

    /// <summary>— 1 —, with one character free towards the edge.</summary>
    private static string Footer(MainDocumentPart main, bool isEven)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(
                new Indentation { LeftChars = isEven ? 100 : 0, RightChars = isEven ? 0 : 100 },
                new Justification { Val = isEven ? JustificationValues.Left : JustificationValues.Right }),
            WordText.Run("— ", WordText.SongFont, NumberSize),
            new SimpleField(WordText.Run("1", WordText.SongFont, NumberSize)) { Instruction = " PAGE " },
            WordText.Run(" —", WordText.SongFont, NumberSize)));
        return main.GetIdOfPart(part);
    }
}
