namespace TitleReview.App.Documents.Look;

/// <summary>Rosters on A4 across: GB/T 9704-2012, 8. The long ones have the same measures in <see cref="Rosters.RosterDrawing"/>.</summary>
internal static class RosterStyle
{
    public const string Css = """
        .roster { page: across; width: 225mm; font: 400 9pt/1.35 var(--song); font-kerning: none; text-rendering: geometricPrecision; overflow-wrap: anywhere; background: #fff; }
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
