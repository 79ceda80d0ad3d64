namespace TitleReview.App.Documents.Look;

/// <summary>「任职资格证书」, one to an upright page without a number.</summary>
internal static class CertificateStyle
{
    public const string Css = """
        @page certificate { size: 210mm 297mm; margin: 20mm; }
        @page certificate:right { @bottom-right { content: none; } }
        @page certificate:left { @bottom-left { content: none; } }
        .certificate { page: certificate; font: 400 14pt/1.4 var(--body); overflow-wrap: anywhere; }
        .certificate + .certificate { break-before: page; }
        .certificate .frame { min-height: 254mm; box-sizing: border-box; padding: 10mm 13mm; border: 1.2mm double #8a1f1f; display: flex; flex-direction: column; }
        .certificate h2 { margin: 2mm 0 8mm; font: 400 26pt/1.4 var(--title); text-align: center; letter-spacing: 2px; }
        .certificate .holder { display: flex; gap: 8mm; align-items: start; }
        .certificate table { flex: 1; border-collapse: collapse; }
        .certificate th { width: 28mm; padding: 1.5mm 3mm 1mm 0; font-weight: 400; text-align: justify; text-align-last: justify; vertical-align: top; }
        .certificate td { padding: 1.5mm 2mm 1mm; border-bottom: 0.2mm solid #000; font-family: var(--kai); }
        .certificate .photo { width: 25mm; height: 35mm; flex: none; border: 0.2mm solid #000; display: grid; place-content: center; font-size: 9pt; text-align: center; }
        .certificate .issued { display: flex; align-items: end; gap: 6mm; margin-top: auto; padding-top: 6mm; }
        .certificate figure { flex: none; margin: 0; text-align: center; font-size: 9pt; line-height: 1.4; } .certificate .code { white-space: nowrap; } .certificate .qr { width: 30mm; height: 30mm; }
        .certificate .body { flex: 1; text-align: center; text-wrap: balance; }
        .certificate p { margin: 5mm 0 0; font-size: 9pt; line-height: 1.5; }
        """;
}
