namespace TitleReview.App.Documents.Look;

/// <summary>「任职资格证书」, one to an upright page without a number.</summary>
internal static class CertificateStyle
{
    public const string Css = """
        @page certificate { size: 210mm 297mm; margin: 20mm; }
        @page certificate:right { @bottom-right { content: none; } }
        @page certificate:left { @bottom-left { content: none; } }
        .certificate { page: certificate; font: 400 14pt/1.6 var(--body); overflow-wrap: anywhere; }
        .certificate + .certificate { break-before: page; }
        .certificate .frame { min-height: 255mm; box-sizing: border-box; padding: 12mm 14mm; border: 1.2mm double #8a1f1f; display: flex; flex-direction: column; }
        .certificate h2 { margin: 4mm 0 9mm; font: 400 28pt/1.5 var(--title); text-align: center; letter-spacing: 2px; }
        .certificate .holder { display: flex; gap: 8mm; align-items: start; }
        .certificate table { flex: 1; border-collapse: collapse; }
        .certificate th { width: 28mm; padding: 2mm 3mm 2mm 0; font-weight: 400; text-align: justify; text-align-last: justify; vertical-align: top; }
        .certificate td { padding: 2mm 2mm 1mm; border-bottom: 0.2mm solid #000; font-family: var(--kai); }
        .certificate .photo { width: 25mm; height: 35mm; flex: none; border: 0.2mm solid #000; display: grid; place-content: center; font-size: 9pt; text-align: center; }
        .certificate .issued { display: flex; align-items: end; justify-content: space-between; margin-top: auto; padding-top: 8mm; }
        .certificate figure { margin: 0; text-align: center; font-size: 9pt; } .certificate .qr { width: 30mm; height: 30mm; }
        .certificate .body { padding-right: 12mm; text-align: center; }
        .certificate p { margin: 6mm 0 0; font-size: 9pt; line-height: 1.5; }
        """;
}
