using TitleReview.App.Documents.Look;

namespace TitleReview.App.Documents;

/// <summary>
/// The look of an official document, in one place: GB/T 9704-2012. A4 with 37/35/28/26 mm margins leaves 156 × 225 mm, which
/// 22 lines of 28 characters fill. Preview, printed page and Word file all take their measures from here; see the folder Look.
/// </summary>
public static class Typography
{
    public const string TitleFont = "Document Title";
    public const string BodyFont = "Document Body";
    public const string KaiFont = "Document Kai";
    public const string HeiFont = "Document Hei";
    public const string SongFont = "Document Song";

    /// <summary>In points, as a PDF measures.</summary>
    public const double Millimetre = 72 / 25.4;

    // millimetres: 5.1 the paper, 5.2.1 天头 and 订口 and what the type area leaves of the other two sides
    public const int PaperWidth = 210;
    public const int PaperHeight = 297;
    public const int Top = 37;
    public const int Left = 28;
    public const int TextWidth = 156;
    public const int TextHeight = 225;
    public const int Right = PaperWidth - Left - TextWidth;
    public const int Bottom = PaperHeight - Top - TextHeight;

    // 5.2.3
    public const int Lines = 22;
    public const int Characters = 28;

    // points: 三号, 二号, 四号; 7.2.4 leaves the size of the issuer's mark to the issuer, at most that of the title of the standard's sample
    public const int BodySize = 16;
    public const int TitleSize = 22;
    public const int NumberSize = 14;
    public const int MarkSize = 36;

    /// <summary>7.5: from the type area down to the upper edge of the page number's dash, in millimetres.</summary>
    public const int NumberBelow = 7;

    public const string Red = "e60012";

    /// <summary>The style sheet of every document.</summary>
    public static string Css { get; } = string.Join('\n', FontStyle.Css, PageStyle.Css, OfficialStyle.Css, RosterStyle.Css, SheetStyle.Css, SlipStyle.Css, EvaluationStyle.Css, CertificateStyle.Css);

    /// <summary>The colours and the sheet are the document's own; whatever page it is printed from must add nothing.</summary>
    public const string Print = "html, body { margin: 0; padding: 0; }";
}
