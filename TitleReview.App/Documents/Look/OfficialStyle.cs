namespace TitleReview.App.Documents.Look;

/// <summary>Documents, letters and minutes after GB/T 9704-2012, chapters 5, 7 and 10.</summary>
internal static class OfficialStyle
{
    /// <remarks>
    /// geometricPrecision keeps advances from being rounded; without it lines end 2 mm early. Line and character grid are the
    /// clause's, derived: 225 mm / 22 and 156 mm / 28. One line may stay behind at a page's foot, because the first page must show
    /// some of the text (7.3.3) while the signature must not stand alone on the next (7.3.5.5).
    /// </remarks>
    public const string Css = """
        .official {
          --ch: calc(156mm / 28); --ln: calc(225mm / 22);
          width: 156mm; font: 400 16pt/var(--ln) var(--body); text-align: left;
          letter-spacing: calc(var(--ch) - 1em); font-kerning: none; text-rendering: geometricPrecision;
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
        .official .level-1 { font-family: var(--hei); break-after: avoid; } .official .level-2 { font-family: var(--kai); break-after: avoid; }
        .official p.note { margin-top: var(--ln); padding-left: calc(5 * var(--ch)); text-indent: calc(-3 * var(--ch)); break-before: avoid; break-inside: avoid; }
        .official .signature { display: flex; justify-content: flex-end; margin-top: calc(2 * var(--ln)); text-align: center; break-before: avoid; break-inside: avoid; }
        .official .free-4 { padding-right: calc(4 * var(--ch)); }
        .official .free-3 { padding-right: calc(3 * var(--ch)); }
        .official .free-2 { padding-right: calc(2 * var(--ch)); }
        .official .free-1 { padding-right: var(--ch); }
        .official .attachment { break-before: page; }
        .official .roll { font-family: var(--hei); }
        .official .attachment .label { font-family: var(--hei); }
        .official .attachment h2 { margin: var(--ln) 0 calc(0.5 * var(--ln)); }
        .official table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 12pt; line-height: 1.4; letter-spacing: 0; }
        .official th, .official td { padding: 1mm 1.5mm; border: 0.25mm solid #000; vertical-align: middle; }
        .official th { font: 400 12pt/1.4 var(--hei); text-align: center; }
        .official thead { display: table-header-group; }
        .official tr { break-inside: avoid; }
        .official.sheet > h2 { margin-bottom: calc(0.5 * var(--ln)); } .official.sheet > h2:has(+ .addressees) { margin-bottom: var(--ln); }
        .official .boxes th, .official .boxes td { height: 12mm; overflow-wrap: anywhere; }
        .official .boxes td.long { font-size: 7pt; line-height: 1.3; }
        .official .boxes .tall td, .official .boxes .tall th { height: 36mm; }
        .official .boxes .seal { padding-top: 22mm; text-align: right; }
        .official .notes p { margin-top: 1mm; font-size: 10.5pt; line-height: 1.5; text-indent: 0; letter-spacing: 0; }
        .official .attachment td { text-align: center; }
        .official .signed { margin-top: var(--ln); text-align: right; break-before: avoid; break-inside: avoid; }
        .official .signed div { min-height: calc(1.5 * var(--ln)); padding-right: calc(2 * var(--ch)); white-space: pre-wrap; }
        @media screen { .official { width: 210mm; margin: 0 auto; padding: 37mm 26mm 35mm 28mm; background: #fff; box-shadow: 0 0 2mm #0003; } }
        """;
}
