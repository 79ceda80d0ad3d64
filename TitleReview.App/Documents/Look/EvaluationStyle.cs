namespace TitleReview.App.Documents.Look;

/// <summary>「评审表」</summary>
internal static class EvaluationStyle
{
    public const string Css = """
        @page form { size: 210mm 297mm; margin: 14mm 16mm 10mm; @bottom-right { content: none; } @bottom-left { content: none; } }
        @page form:left { @bottom-left { content: none; } }
        @page form:right { @bottom-right { content: none; } }
        .evaluation { page: form; font: 400 11pt/1.5 var(--song); overflow-wrap: anywhere; font-kerning: none; text-rendering: geometricPrecision; text-spacing-trim: space-all; text-autospace: no-autospace; }
        .evaluation .watermark { position: absolute; left: 0; right: 0; bottom: 0; height: 262mm; z-index: 0; overflow: clip; display: grid; grid-template-columns: 1fr 1fr; align-content: space-around; color: #00000017; }
        .evaluation .watermark span { justify-self: center; white-space: nowrap; font-size: 16pt; transform: rotate(-30deg); padding: 12mm 0; }
        .evaluation .seal-line { position: absolute; left: 0; right: 0; bottom: 0; display: flex; gap: 3mm; align-items: end; font-size: 8pt; line-height: 1.35; }
        .evaluation .seal-line .qr { width: 19mm; height: 19mm; flex: none; }
        .evaluation .flow { width: 100%; border-collapse: collapse; } .evaluation .flow > * > tr > td { padding: 0; border: 0; }
        .evaluation .flow > tfoot > tr > .foot { position: relative; } .evaluation .foot-room { height: 22mm; }
        .evaluation .side { break-before: page; position: relative; } .evaluation .side:last-child { min-height: 244mm; } .evaluation .side.cover { break-before: auto; height: 240mm; text-align: center; }
        .evaluation .cover .form-number { text-align: left; } .evaluation .cover .photo { position: absolute; right: 0; top: 0; width: 28mm; height: 38mm; border: 0.2mm solid #000; display: grid; place-content: center; font-size: 9pt; }
        .evaluation .cover h1 { margin: 62mm 0 30mm; font: 400 30pt/1.6 var(--title); letter-spacing: 2px; }
        .evaluation .cover-lines { width: 130mm; margin: 0 auto; border-collapse: collapse; font-size: 14pt; }
        .evaluation .cover-lines th { width: 46mm; padding: 3mm 2mm; font-weight: 400; text-align: justify; text-align-last: justify; } .evaluation .cover-lines td { border-bottom: 0.2mm solid #000; text-align: center; }
        .evaluation .cover .notice { margin-top: 20mm; font-size: 11pt; }
        .evaluation h2 { margin: 0 0 3mm; font: 400 16pt/1.4 var(--title); text-align: center; }
        .evaluation h3 { margin: 4mm 0 1.5mm; font: 400 12pt/1.4 var(--hei); break-after: avoid; }
        .evaluation .instructions p { margin: 1.5mm 0; }
        .evaluation .pairs, .evaluation .rows { width: 100%; border-collapse: collapse; font-size: 10pt; line-height: 1.4; }
        .evaluation .pairs th, .evaluation .pairs td, .evaluation .rows th, .evaluation .rows td { border: 0.2mm solid #000; padding: 1.2mm 1.5mm; font-weight: 400; vertical-align: middle; text-align: left; }
        .evaluation .pairs, .evaluation .rows { table-layout: fixed; } .evaluation .pairs th { width: 21%; text-align: center; } .evaluation .rows th { text-align: center; }
        .evaluation tr { break-inside: auto; } .evaluation .rows tr, .evaluation .pairs tr { break-inside: avoid; }
        .evaluation .text { border: 0.2mm solid #000; padding: 3mm; min-height: 12mm; white-space: pre-wrap; font-size: 10pt; line-height: 1.4; }
        .evaluation .opinion { border: 0.2mm solid #000; padding: 2mm 3mm; height: 46mm; display: flex; flex-direction: column; break-inside: avoid; }
        .evaluation .opinion.medium { height: 72mm; } .evaluation .opinion.large { height: 130mm; }
        .evaluation .opinion .hint { margin: 0; font-size: 9pt; color: #333; } .evaluation .opinion .printed { margin: 3mm 0; flex: 1; } .evaluation .opinion .signs { text-align: right; line-height: 2; white-space: pre; }
        """;
}
