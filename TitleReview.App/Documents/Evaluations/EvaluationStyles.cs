using TitleReview.App.Documents.Drawn;
using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Evaluations;

/// <summary>The letters of a drawn 「评审表」, as <see cref="Look.EvaluationStyle"/> has them.</summary>
internal sealed class EvaluationStyles(DrawnFonts fonts)
{
    private static readonly string[] _song = [SongFont, BodyFont, KaiFont];
    private static readonly string[] _title = [TitleFont, BodyFont, SongFont, KaiFont];

    public TextStyle Cover { get; } = fonts.Style(30, 1.6, _title);

    public TextStyle CoverLine { get; } = fonts.Style(14, 1.5, _song);

    public TextStyle Instructions { get; } = fonts.Style(16, 1.4, _title);

    public TextStyle Heading { get; } = fonts.Style(12, 1.4, HeiFont, BodyFont, SongFont, KaiFont);

    public TextStyle Body { get; } = fonts.Style(11, 1.5, _song);

    public TextStyle Sign { get; } = fonts.Style(11, 2, _song);

    public TextStyle Cell { get; } = fonts.Style(10, 1.4, _song);

    public TextStyle Hint { get; } = fonts.Style(9, 1.5, _song);

    public TextStyle Seal { get; } = fonts.Style(8, 1.35, _song);

    public TextStyle Watermark { get; } = fonts.Style(16, 1.5, _song);
}
