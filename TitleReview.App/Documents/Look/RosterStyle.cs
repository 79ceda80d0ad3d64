using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Look;

/// <summary>Rosters on A4 across: GB/T 9704-2012, 8.</summary>
internal static class RosterStyle
{
    /// <remarks>A part of a long roster that begins with an even number is printed as if it were an odd one, so its sides change places.</remarks>
    public const string Css = $$"""
        @page even { size: 297mm 210mm; margin: 28mm 37mm 26mm 35mm; }
        @page even:right {
          @bottom-right { content: none; }
          @left-top { content: "— " counter(page) " —"; font: 14pt/1 "{{SongFont}}"; writing-mode: vertical-rl; vertical-align: top; text-align: left; padding-right: 3.8mm; margin-top: 14pt; }
        }
        @page even:left {
          @bottom-left { content: none; }
          @left-bottom { content: "— " counter(page) " —"; font: 14pt/1 "{{SongFont}}"; writing-mode: vertical-rl; vertical-align: top; text-align: right; padding-right: 3.8mm; margin-bottom: 14pt; }
        }
        .roster { page: across; width: 225mm; font: 400 9pt/1.35 var(--song); font-kerning: none; text-rendering: geometricPrecision; overflow-wrap: anywhere; background: #fff; }
        .roster.from-even { page: even; }
        .roster h2 { margin: 0 0 4mm; font: 400 22pt/1.3 var(--title); text-align: center; text-wrap: balance; }
        .roster table { width: 100%; table-layout: fixed; border-collapse: collapse; }
        .roster th, .roster td { padding: 0.9mm; border: 0.2mm solid #000; text-align: center; vertical-align: middle; font-weight: 400; white-space: pre-wrap; }
        .roster th { font-family: var(--hei); }
        .roster td.long { font-size: 6pt; line-height: 1.25; }
        .roster thead { display: table-header-group; }
        .roster tr { break-inside: avoid; }
        .roster .foot { margin: 4mm 0 0; font-size: 10.5pt; white-space: pre-wrap; break-before: avoid; }
        """;
}
