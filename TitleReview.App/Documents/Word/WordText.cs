using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Word;

/// <summary>The paragraphs of GB/T 9704-2012, each as the standard places it; whatever an office edits in Word is put together of these.</summary>
internal static class WordText
{
    public const string BodyFont = "仿宋_GB2312";
    public const string TitleFont = "方正小标宋简体";
    public const string KaiFont = "楷体_GB2312";
    public const string HeiFont = "黑体";
    public const string SongFont = "宋体";

    /// <summary>7.2.4: red, its upper edge 35 mm below that of the type area.</summary>
    public static IEnumerable<Paragraph> Mark(IReadOnlyList<string> lines) => lines.Select((line, at) =>
        Of(line, TitleFont, MarkSize, JustificationValues.Center, before: at == 0 ? WordPage.Twips(35) : 0, line: (int)(MarkSize * 20 * 1.2), colour: Red));

    /// <summary>7.2.5 and 7.2.7: two lines below the mark, and 4 mm below it a red line as wide as the type area.</summary>
    public static Paragraph Number(string number)
    {
        var paragraph = Of(number, BodyFont, BodySize, JustificationValues.Center, before: 2 * WordPage.Line);
        paragraph.ParagraphProperties!.ParagraphBorders = new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Color = Red, Size = 16, Space = 11 });
        return paragraph;
    }

    /// <summary>7.3.1.</summary>
    /// <param name="linesBefore">Two below a red line, none at the head of a page.</param>
    public static Paragraph Title(string title, int linesBefore = 0) =>
        Of(title, TitleFont, TitleSize, JustificationValues.Center, before: linesBefore * WordPage.Line, after: WordPage.Line, line: (int)(WordPage.Line * 1.25));

    /// <summary>7.3.2: flush left.</summary>
    public static Paragraph Addressee(string text) => Of(text, BodyFont, BodySize, JustificationValues.Both);

    /// <summary>7.3.3: indented by two characters, headings in fonts of their own.</summary>
    public static Paragraph Body(string text) => Indented(Of(text, HeadingLevel.Of(text) switch { 1 => HeiFont, 2 => KaiFont, _ => BodyFont }, BodySize, JustificationValues.Both), first: 200);

    /// <summary>7.3.4: a line free above; a name that wraps goes on below its own beginning, not below the word 附件.</summary>
    public static Paragraph AttachmentNote(string note)
    {
        var paragraph = Of(note, BodyFont, BodySize, JustificationValues.Left, before: WordPage.Line);
        paragraph.ParagraphProperties!.Indentation = new Indentation { LeftChars = 500, HangingChars = 300 };
        return paragraph;
    }

    /// <summary>7.3.5: the body's name centred over the day, four characters free at the right; or lines left open for pen and seal.</summary>
    public static IEnumerable<Paragraph> Signed(IReadOnlyList<string> lines)
    {
        if (!SignatureRoom.IsSealed(lines))
        {
            return lines.Select((line, at) => Indented(Of(line, BodyFont, BodySize, JustificationValues.Right, before: at == 0 ? 2 * WordPage.Line : WordPage.Line / 2), right: 200));
        }
        var (body, day) = (lines.Count > 1 ? lines[0] : "", lines[^1]);
        var (free, widest) = (SignatureRoom.Free(body, day), Math.Max(SignatureRoom.Width(body), SignatureRoom.Width(day)));
        return lines.Select((line, at) => Indented(
            Of(line, BodyFont, BodySize, JustificationValues.Right, before: at == 0 ? 2 * WordPage.Line : 0), right: (int)Math.Round(100 * (free + ((widest - SignatureRoom.Width(line)) / 2)))));
    }

    /// <summary>7.3.7: the word 附件 at the head of a page of its own.</summary>
    public static Paragraph AttachmentLabel(string label)
    {
        var paragraph = Of(label, HeiFont, BodySize, JustificationValues.Left, after: WordPage.Line);
        paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return paragraph;
    }

    /// <summary>An empty line stays one.</summary>
    public static Paragraph Of(string text, string font, int size, JustificationValues justification, int before = 0, int after = 0, int? line = null, string? colour = null) => new(
        new ParagraphProperties
        {
            SpacingBetweenLines = new SpacingBetweenLines { Before = Number(before), After = Number(after), Line = Number(line ?? WordPage.Line), LineRule = LineSpacingRuleValues.Exact },
            Justification = new Justification { Val = justification },
        },
        Run(text, font, size, colour));

    public static Run Run(string text, string font, int size, string? colour = null)
    {
        var look = new RunProperties { RunFonts = Fonts(font), FontSize = new FontSize { Val = HalfPoints(size) }, FontSizeComplexScript = new FontSizeComplexScript { Val = HalfPoints(size) } };
        if (colour is not null)
        {
            look.Color = new Color { Val = colour };
        }
        return new Run(look, new Text(Printed(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    public static RunFonts Fonts(string font) => new() { Ascii = font, HighAnsi = font, EastAsia = font };

    public static string HalfPoints(int points) => Number(2 * points);

    private static Paragraph Indented(Paragraph paragraph, int first = 0, int right = 0)
    {
        paragraph.ParagraphProperties!.Indentation = first > 0 ? new Indentation { FirstLineChars = first } : new Indentation { RightChars = right };
        return paragraph;
    }

    /// <summary>Without what XML cannot hold.</summary>
    private static string Printed(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || (XmlConvert.IsXmlChar((char)rune.Value) && rune.Value != Rune.ReplacementChar.Value)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
