using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TitleReview.App.Data;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Evaluations;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Inbox;
using TitleReview.App.Imaging.Suggesting;

namespace TitleReview.App.Jobs;

/// <summary>「后台作业」 settings: Suggestions:IsOn, and those of <see cref="MailOptions"/>.</summary>
public static class JobsSetup
{
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => new LookClaims(provider.GetRequiredService<IDbContextFactory<ReviewDb>>(), provider.GetRequiredService<PolicyStore>(), TimeProvider.System));
        services.AddSingleton<PageLooker>();
        services.AddSingleton<ReturnSweep>();
        services.AddHostedService<SweepReturns>();
        services.AddHostedService<SweepRehearsalFiles>();
        services.Configure<MailOptions>(configuration.GetSection(MailOptions.Section));
        services.AddSingleton(provider => new MailSwitch(provider.GetRequiredService<IOptions<MailOptions>>().Value.IsOn));
        services.AddSingleton<Reminders>();
        services.AddSingleton(provider => new MailClaims(
            provider.GetRequiredService<IDbContextFactory<ReviewDb>>(), provider.GetRequiredService<MailAddresses>(), provider.GetRequiredService<TimeProvider>(), TimeProvider.System));
        services.AddSingleton<MailPost>();
        services.AddHostedService<SendReminders>();
        services.AddSingleton<PrintCertificate>(provider => (certificate, ct) => provider.GetRequiredService<CertificatePdf>().PrintAsync([certificate], ct));
        services.AddSingleton(provider => new CertificateClaims(
            provider.GetRequiredService<IDbContextFactory<ReviewDb>>(), provider.GetRequiredService<CertificateContent>(), provider.GetRequiredService<NewId>(),
            provider.GetRequiredService<TimeProvider>(), TimeProvider.System));
        services.AddSingleton<CertificateWorker>();
        services.AddSingleton<DrawEvaluationForm>(provider => (form, seal, ct) => provider.GetRequiredService<EvaluationFormPdf>().PrintAsync([(form, seal)], ct));
        services.AddSingleton(provider => new EvaluationFormClaims(
            provider.GetRequiredService<IDbContextFactory<ReviewDb>>(), provider.GetRequiredService<EvaluationStandings>(), provider.GetRequiredService<PolicyStore>(), provider.GetRequiredService<FieldStore>(),
            provider.GetRequiredService<DrawBytes>(), provider.GetRequiredService<NewId>(), provider.GetRequiredService<TimeProvider>(), TimeProvider.System));
        services.AddSingleton<EvaluationFormWorker>();
        services.AddHostedService<MakeEvaluationForms>();
        services.AddSingleton<DocumentQueue>();
        services.AddHostedService<MakeApprovalFiles>();
        var isOn = !string.Equals(configuration["Suggestions:IsOn"], "false", StringComparison.OrdinalIgnoreCase);
        services.AddSingleton(new SuggestionSwitch(isOn));
        if (isOn)
        {
            services.AddHostedService<LookAtPages>();
        }
        return services;
    }
}
