using TitleReview.App.Documents.Evaluations;
using TitleReview.App.Documents.Rosters;

namespace TitleReview.App.Documents;

public static class DocumentsSetup
{
    /// <summary>Settings: Documents:Chromium, Documents:Sandbox, Documents:Fonts:{Title,Body,Kai,Hei}.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration, IWebHostEnvironment environment)
    {
        var settings = configuration.GetSection("Documents");
        services.AddSingleton(_ => DocumentFonts.Choose(settings.GetSection("Fonts"), Path.Combine(environment.WebRootPath, "fonts")));
        services.AddSingleton(provider => new FontConfiguration(provider.GetRequiredService<DocumentFonts>()));
        services.AddSingleton(provider => GlyphCoverage.Read(provider.GetRequiredService<DocumentFonts>().Fallbacks));
        services.AddSingleton(provider => new PrinterOptions(
            settings["Chromium"] ?? "/usr/bin/chromium",
            provider.GetRequiredService<FontConfiguration>().File,
            Sandbox: settings.GetValue("Sandbox", defaultValue: !Environment.IsPrivilegedProcess)));
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<DocumentPrinter>();
        services.AddSingleton<DocumentRenderer>();
        services.AddSingleton<ApprovalPdf>();
        services.AddSingleton<CourseExemptionPdf>();
        services.AddSingleton<SheetPdf>();
        services.AddSingleton<PaymentSlipPdf>();
        services.AddSingleton<RosterPdf>();
        services.AddSingleton<RegistrationPdf>();
        services.AddSingleton<UndertakingPdf>();
        services.AddSingleton<EvaluationFormPdf>();
        services.AddSingleton<LetterPdf>();
        services.AddSingleton<MinutesPdf>();
        services.AddSingleton<CertificatePdf>();
        services.AddSingleton<PrintDesk>();
        return services;
    }
}
