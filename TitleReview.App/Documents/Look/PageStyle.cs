using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Look;

/// <summary>The sheets of paper, and where their numbers stand.</summary>
internal static class PageStyle
{
    /// <remarks>
    /// 7.5: 「一字线上距版心下边缘7 mm」, a dash each side, odd pages with one character free at the right, even ones at the left. The dash lies in the middle
    /// of its line, hence the padding. 8: on a sheet across the number keeps the place it has on an upright one, so that it stands in the margin at the
    /// left and reads with the sheet turned; 订口 is above on odd pages, 切口 on even ones, and the head of the table towards it on both.
    /// </remarks>
    public const string Css = $$"""
        @page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }
        .mark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; font-size: 130pt; letter-spacing: .3em; color: #c00; opacity: .16; transform: rotate(-30deg); }
        @page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt/1 "{{SongFont}}"; vertical-align: top; padding-top: 3.7mm; margin-right: 14pt; } }
        @page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt/1 "{{SongFont}}"; vertical-align: top; padding-top: 3.7mm; margin-left: 14pt; } }
        @page across { size: 297mm 210mm; margin: 28mm 37mm 26mm 35mm; }
        @page across:right {
          @bottom-right { content: none; }
          @left-bottom { content: "— " counter(page) " —"; font: 14pt/1 "{{SongFont}}"; writing-mode: vertical-rl; vertical-align: top; text-align: right; padding-right: 3.8mm; margin-bottom: 14pt; }
        }
        @page across:left {
          @bottom-left { content: none; }
          @left-top { content: "— " counter(page) " —"; font: 14pt/1 "{{SongFont}}"; writing-mode: vertical-rl; vertical-align: top; text-align: left; padding-right: 3.8mm; margin-top: 14pt; }
        }
        """;
}
