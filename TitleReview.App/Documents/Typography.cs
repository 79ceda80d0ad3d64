namespace TitleReview.App.Documents;

/// <summary>
/// The look of an official document, in one place: GB/T 9704-2012. A4 with 37/35/28/26 mm margins leaves 156 × 225 mm, which
/// 22 lines of 28 characters fill. The preview on the screen and the printed page use this same sheet.
/// </summary>
public static class Typography
{
    public const string TitleFont = "Document Title";
    public const string BodyFont = "Document Body";
    public const string KaiFont = "Document Kai";
    public const string HeiFont = "Document Hei";
    public const string SongFont = "Document Song";

    /// <remarks>
    /// geometricPrecision keeps advances from being rounded; without it lines end 2 mm early. Line and character grid are the
    /// clause's, derived: 225 mm / 22 and 156 mm / 28. One line may stay behind at a page's foot, because the first page must show
    /// some of the text (7.3.3) while the signature must not stand alone on the next (7.3.5.5). After each document font come the names a reader's machine may have.
    /// </remarks>
    public const string Css = $$"""
        @page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }
        .mark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; font-size: 130pt; letter-spacing: .3em; color: #c00; opacity: .16; transform: rotate(-30deg); }
        @page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt/1 "{{SongFont}}"; vertical-align: top; padding-top: 3.9mm; margin-right: 14pt; } }
        @page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt/1 "{{SongFont}}"; vertical-align: top; padding-top: 3.9mm; margin-left: 14pt; } }
        .official {
          --ch: calc(156mm / 28); --ln: calc(225mm / 22);
          --body: "{{BodyFont}}", "{{SongFont}}", "{{KaiFont}}", 仿宋_GB2312, FangSong, 仿宋, "Noto Serif CJK SC", serif;
          --title: "{{TitleFont}}", "{{BodyFont}}", "{{SongFont}}", "{{KaiFont}}", 方正小标宋简体, SimSun, 宋体, "Noto Serif CJK SC", serif;
          --hei: "{{HeiFont}}", "{{BodyFont}}", "{{SongFont}}", "{{KaiFont}}", SimHei, 黑体, "Noto Sans CJK SC", sans-serif;
          --kai: "{{KaiFont}}", "{{BodyFont}}", "{{SongFont}}", KaiTi, 楷体, serif;
          width: 156mm; color: #000; font: 400 16pt/var(--ln) var(--body); text-align: left;
          letter-spacing: calc(var(--ch) - 1em); font-kerning: none; font-synthesis: none; text-rendering: geometricPrecision;
          text-spacing-trim: space-all; text-autospace: no-autospace; hanging-punctuation: none;
          line-break: strict; overflow-wrap: anywhere; orphans: 1; widows: 2;
        }
        .official, .official * { margin: 0; padding: 0; box-sizing: border-box; }
        .official p { text-indent: calc(2 * var(--ch)); }
        .official .issuer-mark { padding-top: 35mm; color: #e60012; font: 400 36pt/1.2 var(--title); letter-spacing: 0; text-align: center; }
        .official p.number { margin-top: calc(2 * var(--ln)); text-align: center; text-indent: 0; }
        .official .rule { margin-top: 4mm; border-top: 0.7mm solid #e60012; }
        .official h1, .official h2 { font: 400 22pt/calc(1.25 * var(--ln)) var(--title); letter-spacing: 0; text-align: center; text-wrap: balance; word-break: keep-all; }
        .official .whole { white-space: nowrap; }
        .official h1 { margin: calc(2 * var(--ln)) 0 var(--ln); }
        .official p.addressees { text-indent: 0; }
        .official p.note { margin-top: var(--ln); padding-left: calc(5 * var(--ch)); text-indent: calc(-3 * var(--ch)); break-before: avoid; break-inside: avoid; }
        .official .signature { display: flex; justify-content: flex-end; margin-top: calc(2 * var(--ln)); text-align: center; break-before: avoid; break-inside: avoid; }
        .official .free-4 { padding-right: calc(4 * var(--ch)); }
        .official .free-3 { padding-right: calc(3 * var(--ch)); }
        .official .free-2 { padding-right: calc(2 * var(--ch)); }
        .official .free-1 { padding-right: var(--ch); }
        .official .attachment { break-before: page; }
        .official .attachment .label { font-family: var(--hei); }
        .official .attachment h2 { margin: var(--ln) 0 calc(0.5 * var(--ln)); }
        .official table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 12pt; line-height: 1.4; letter-spacing: 0; }
        .official th, .official td { padding: 1mm 1.5mm; border: 0.25mm solid #000; vertical-align: middle; }
        .official th { font: 400 12pt/1.4 var(--hei); text-align: center; }
        .official thead { display: table-header-group; }
        .official tr { break-inside: avoid; }
        .official.sheet h2 { margin-bottom: calc(0.5 * var(--ln)); font-size: 20pt; }
        .official .boxes th, .official .boxes td { height: 12mm; overflow-wrap: anywhere; }
        .official .boxes .tall td, .official .boxes .tall th { height: 36mm; }
        .official .boxes .seal { padding-top: 22mm; text-align: right; }
        .official .notes p { margin-top: 1mm; font-size: 10.5pt; line-height: 1.5; text-indent: 0; letter-spacing: 0; }
        .official .names th:nth-child(1) { width: 14mm; }
        .official .names th:nth-child(2) { width: 44mm; }
        .official .names th:nth-child(4) { width: 36mm; }
        .official .names td { text-align: center; }
        .official .names td:nth-child(3) { text-align: left; }
        .official .signed { margin-top: calc(2 * var(--ln)); text-align: right; break-before: avoid; break-inside: avoid; }
        .official .signed div { min-height: calc(1.5 * var(--ln)); padding-right: calc(2 * var(--ch)); white-space: pre-wrap; }
        .sheet-paper { color: #000; background: #fff; font: 400 11pt/1.5 "{{SongFont}}", SimSun, 宋体, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
        .sheet-paper h1, .sheet-paper .sheet-title { margin: 0 0 6mm; font: 400 18pt/1.4 "{{TitleFont}}", "{{SongFont}}", SimSun, 宋体, "Noto Serif CJK SC", serif; text-align: center; }
        .sheet-paper table { width: 100%; border-collapse: collapse; }
        .sheet-paper th, .sheet-paper td { border: 0.2mm solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top; }
        .sheet-paper thead th, .sheet-paper td:first-child, .sheet-paper td:nth-child(2):nth-last-child(3) { white-space: nowrap; }
        .sheet-paper thead { display: table-header-group; }
        .sheet-paper tr { break-inside: avoid; }
        .sheet-paper p { margin: 3mm 0 0; }
        .slip-head { display: flex; gap: 6mm; align-items: start; margin-bottom: 5mm; }
        .slip-head dl { flex: 1; display: grid; grid-template-columns: 22mm 1fr; row-gap: 2mm; margin: 0; }
        .slip-head dt { font-weight: 400; } .slip-head dd { margin: 0; } .slip-head .batch { font-size: 14pt; letter-spacing: 1px; } .slip-head .payee { white-space: pre-line; }
        .slip-head figure { margin: 0; width: 38mm; text-align: center; } .slip-head .qr { width: 38mm; height: 38mm; }
        .slip-head dl { min-width: 0; } @media screen and (max-width: 40rem) { .slip-head { flex-direction: column; } .slip-head dl { grid-template-columns: 1fr; } }
        .slip .basis { margin-top: 1.5mm; font-size: 9.5pt; } .slip tbody td:last-child { text-align: right; }
        .sheet-paper.boxes th, .sheet-paper.boxes td { white-space: normal; vertical-align: middle; font-weight: 400; }
        .sheet-paper.boxes th { width: 17%; text-align: center; } .sheet-paper.boxes td { white-space: pre-line; min-width: 22%; }
        .sheet-paper.boxes .under { display: flex; justify-content: space-between; gap: 10mm; margin-top: 5mm; } .sheet-paper.boxes .under span { flex: 1; }
        @page across { size: 297mm 210mm; margin: 12mm 10mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt/1 "{{SongFont}}"; } }
        @page across:left { @bottom-left { content: none; } }
        @page across:right { @bottom-right { content: none; } }
        .sheet-paper.wide { page: across; font-size: 9pt; line-height: 1.35; }
        .sheet-paper.wide th, .sheet-paper.wide td { padding: 1mm; text-align: center; vertical-align: middle; white-space: normal; }
        .sheet-paper.wide .sheet-title { margin-bottom: 4mm; }
        @page form { size: 210mm 297mm; margin: 14mm 16mm 10mm; @bottom-right { content: none; } @bottom-left { content: none; } }
        @page form:left { @bottom-left { content: none; } }
        @page form:right { @bottom-right { content: none; } }
        .evaluation { page: form; color: #000; font: 400 11pt/1.5 "{{SongFont}}", SimSun, 宋体, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
        .evaluation .watermark { position: fixed; inset: 0; z-index: 0; display: grid; grid-template-columns: 1fr 1fr; align-content: space-around; color: #00000017; }
        .evaluation .watermark span { justify-self: center; white-space: nowrap; font-size: 16pt; transform: rotate(-30deg); padding: 12mm 0; }
        .evaluation .seal-line { position: fixed; left: 0; right: 0; bottom: 0; display: flex; gap: 3mm; align-items: end; font-size: 8pt; line-height: 1.35; }
        .evaluation .seal-line .qr { width: 19mm; height: 19mm; flex: none; }
        .evaluation .flow { width: 100%; border-collapse: collapse; } .evaluation .flow > * > tr > td { padding: 0; border: 0; }
        .evaluation .foot-room { height: 22mm; }
        .evaluation .side { break-before: page; position: relative; } .evaluation .side.fresh-sheet { break-before: right; } .evaluation .side.cover { break-before: auto; height: 240mm; text-align: center; }
        .evaluation .cover .form-number { text-align: left; } .evaluation .cover .photo { position: absolute; right: 0; top: 0; width: 28mm; height: 38mm; border: 0.2mm solid #000; display: grid; place-content: center; font-size: 9pt; }
        .evaluation .cover h1 { margin: 62mm 0 30mm; font: 400 30pt/1.6 "{{TitleFont}}", "{{SongFont}}", serif; letter-spacing: 2px; }
        .evaluation .cover-lines { width: 130mm; margin: 0 auto; border-collapse: collapse; font-size: 14pt; }
        .evaluation .cover-lines th { width: 46mm; padding: 3mm 2mm; font-weight: 400; text-align: justify; text-align-last: justify; } .evaluation .cover-lines td { border-bottom: 0.2mm solid #000; text-align: center; }
        .evaluation .cover .notice { margin-top: 20mm; font-size: 11pt; }
        .evaluation h2 { margin: 0 0 3mm; font: 400 16pt/1.4 "{{TitleFont}}", "{{SongFont}}", serif; text-align: center; }
        .evaluation h3 { margin: 4mm 0 1.5mm; font: 400 12pt/1.4 "{{HeiFont}}", "{{SongFont}}", sans-serif; break-after: avoid; }
        .evaluation .instructions p { margin: 1.5mm 0; }
        .evaluation .pairs, .evaluation .rows { width: 100%; border-collapse: collapse; font-size: 10pt; line-height: 1.4; }
        .evaluation .pairs th, .evaluation .pairs td, .evaluation .rows th, .evaluation .rows td { border: 0.2mm solid #000; padding: 1.2mm 1.5mm; font-weight: 400; vertical-align: middle; text-align: left; }
        .evaluation .pairs { table-layout: fixed; } .evaluation .pairs th { width: 21%; text-align: center; } .evaluation .rows th { text-align: center; }
        .evaluation tr { break-inside: auto; } .evaluation .rows tr, .evaluation .pairs tr { break-inside: avoid; }
        .evaluation .text { border: 0.2mm solid #000; padding: 3mm; min-height: 12mm; white-space: pre-wrap; font-size: 10pt; line-height: 1.4; }
        .evaluation .opinion { border: 0.2mm solid #000; padding: 2mm 3mm; height: 46mm; display: flex; flex-direction: column; break-inside: avoid; }
        .evaluation .opinion.medium { height: 72mm; } .evaluation .opinion.large { height: 130mm; }
        .evaluation .opinion .hint { margin: 0; font-size: 9pt; color: #333; } .evaluation .opinion .printed { margin: 3mm 0; flex: 1; } .evaluation .opinion .signs { text-align: right; line-height: 2; }
        @media screen { .sheet-paper { max-width: 210mm; padding: 4mm; } }
        @media screen { .official { width: 210mm; margin: 0 auto; padding: 37mm 26mm 35mm 28mm; background: #fff; box-shadow: 0 0 2mm #0003; } }
        """;

    /// <summary>The colours and the sheet are the document's own; whatever page it is printed from must add nothing.</summary>
    public const string Print = "html, body { margin: 0; padding: 0; }";
}
