namespace TitleReview.App.Documents.Look;

/// <summary>「缴费通知单」</summary>
internal static class SlipStyle
{
    public const string Css = """
        .slip-head { display: flex; gap: 6mm; align-items: start; margin-bottom: 5mm; }
        .slip-head dl { flex: 1; display: grid; grid-template-columns: 22mm 1fr; row-gap: 2mm; margin: 0; }
        .slip-head dt { font-weight: 400; } .slip-head dd { margin: 0; } .slip-head .batch { font-size: 14pt; letter-spacing: 1px; } .slip-head .payee { white-space: pre-line; }
        .slip-head figure { margin: 0; width: 38mm; text-align: center; } .slip-head .qr { width: 38mm; height: 38mm; }
        .slip-head dl { min-width: 0; } @media screen and (max-width: 40rem) { .slip-head { flex-direction: column; } .slip-head dl { grid-template-columns: 1fr; } }
        .slip .basis { margin-top: 1.5mm; font-size: 9.5pt; } .slip tbody td:last-child { text-align: right; }
        """;
}
