namespace TitleReview.App.Documents.Look;

/// <summary>Receipts, lists and forms on plain paper.</summary>
internal static class SheetStyle
{
    public const string Css = """
        .sheet-paper { background: #fff; font: 400 11pt/1.5 var(--song); overflow-wrap: anywhere; }
        .sheet-paper h1, .sheet-paper .sheet-title { margin: 0 0 6mm; font: 400 18pt/1.4 var(--title); text-align: center; }
        .sheet-paper table { width: 100%; border-collapse: collapse; }
        .sheet-paper th, .sheet-paper td { border: 0.2mm solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top; }
        .sheet-paper:not(.boxes) :is(thead th, td:first-child, td:nth-child(2):nth-last-child(3), td.short) { white-space: nowrap; }
        .sheet-paper.many :is(th, td) { padding: 1mm; font-size: 10pt; }
        .sheet-paper td.long { font-size: 7pt; line-height: 1.3; }
        .sheet-paper thead { display: table-header-group; }
        .sheet-paper tr { break-inside: avoid; }
        .sheet-paper p { margin: 3mm 0 0; }
        .sheet-paper.boxes th, .sheet-paper.boxes td { white-space: normal; vertical-align: middle; font-weight: 400; }
        .sheet-paper.boxes th { width: 17%; text-align: center; } .sheet-paper.boxes td { white-space: pre-line; min-width: 22%; }
        .sheet-paper.boxes .under { display: flex; justify-content: space-between; gap: 10mm; margin-top: 5mm; } .sheet-paper.boxes .under span { flex: 1; }
        .sheet-paper.minutes h3 { margin: 6mm 0 2mm; font-size: 12pt; break-after: avoid; } .sheet-paper.minutes .seal { text-align: right; } .sheet-paper.minutes td:not(.short) { white-space: normal; }
        @media screen { .sheet-paper { max-width: 210mm; padding: 4mm; } }
        """;
}
