using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Documents;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Ballots;
using TitleReview.App.Features.Committees;
using TitleReview.App.Features.Defences;
using TitleReview.App.Features.Delegations;
using TitleReview.App.Features.Draws;
using TitleReview.App.Features.Experts;
using TitleReview.App.Features.Filing;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Home;
using TitleReview.App.Features.Inbox;
using TitleReview.App.Features.Inspection;
using TitleReview.App.Features.Integrity;
using TitleReview.App.Features.Masking;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Notices;
using TitleReview.App.Features.Publicity;
using TitleReview.App.Features.Scoring;
using TitleReview.App.Features.Statistics;
using TitleReview.App.Files;
using TitleReview.App.Identity;
using TitleReview.App.Imaging;
using TitleReview.App.Jobs;
using TitleReview.App.Realtime;
using TitleReview.App.Secrets;
using TitleReview.App.Ui;
using TitleReview.Core.Workflow;

namespace TitleReview.App;

/// <summary>How the rooms are put together: a contents page.</summary>
internal static class Composition
{
    private const long LargestRequest = 32L * 1024 * 1024;

    public static void AddTitleReview(this WebApplicationBuilder builder)
    {
        // people read Chinese whatever the machine is set to
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        // nginx on this machine tells the scheme and host that the browser used; from anywhere else the headers are ignored
        services.Configure<Microsoft.AspNetCore.Builder.ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.All);
        // a scan on its way in must not lie unencrypted in a folder for temporary files
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(options => options.MemoryBufferThreshold = (int)LargestRequest);
        services.AddClock(builder.Environment);
        services.AddData(builder.Configuration);
        services.AddVault(builder.Configuration);
        services.AddBoard(builder.Configuration);
        services.AddImaging();
        services.AddDocuments(builder.Configuration, builder.Environment);
        services.AddSingleton<Func<CancellationToken, Task<IReadOnlyList<CastMember>>>>(static _ => Task.FromResult(Cast.Members));
        services.AddSignIn(builder.Configuration, builder.Environment);
        services.AddScoped<Visitor>();
        services.AddScoped<CurrentSubject>(provider => async () =>
            await provider.GetRequiredService<Visitor>().SignedInAsync() is { } signedIn ? new SubjectKey(signedIn.Issuer, signedIn.Subject) : null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRazorComponents().AddInteractiveServerComponents(options => options.DetailedErrors = false)
            .AddHubOptions(options => options.MaximumReceiveMessageSize = 128 * 1024);
        services.AddCascadingAuthenticationState();
        services.AddFeatures(builder.Environment);
        services.AddJobs(builder.Configuration);
    }

    /// <summary>Brings the database up to date; in Development, on the first start, also builds the demo world.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken ct)
    {
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>().CreateDbContextAsync(ct))
        {
            await db.UpgradeAsync(ct);
            await app.ThrowIfKeyIsLostAsync(db, ct);
            await db.FillAsync(app.Services.GetRequiredService<FieldStore>(), ct);
        }
        if (app.Environment.IsDevelopment())
        {
            await app.Services.GetRequiredService<DemoWorld>().BuildOnceAsync(ct);
            await app.Services.GetRequiredService<DemoClock>().LoadAsync(ct);
        }
    }

    /// <exception cref="OptionsValidationException">The database holds what only a key can open that is not there: a new one would make all of it unreadable.</exception>
    public static async Task ThrowIfKeyIsLostAsync(this WebApplication app, ReviewDb db, CancellationToken ct)
    {
        var keyFile = app.Configuration["Secrets:MasterKeyFile"] ?? MasterKey.DefaultFile;
        if (!File.Exists(keyFile) && await db.KeyRing.AnyAsync(ct))
        {
            throw new OptionsValidationException(
                "Secrets", typeof(MasterKey), [$"主密钥文件 {keyFile} 不存在，而数据库中已有加密数据。请恢复该文件后再启动；新建密钥会使全部数据无法读取。"]);
        }
    }

    public static void UseTitleReview(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<LastResort>();
        app.UseMiddleware<OriginCheck>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseMiddleware<AddressNumbers>();
        app.Use(static (context, next) =>
        {
            context.RequestServices.GetRequiredService<Visitor>().ArriveByRequest(context.User);
            return next(context);
        });
        app.Use(static async (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/files", StringComparison.Ordinal))
            {
                PrintMark.IsRehearsal = (await context.RequestServices.GetRequiredService<GetRehearsing>().HandleAsync(context.RequestAborted)).Length > 0;
            }
            await next(context);
        });
        app.MapStaticAssets().AllowAnonymous();
        app.MapSignIn();
        app.MapFeatures();
        app.MapRazorComponents<Ui.App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
    }

    private static void AddClock(this IServiceCollection services, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            services.AddSingleton<DemoClock>();
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
            services.AddSingleton<DemoCommittee>();
            services.AddScoped<FinishedReview>();
            services.AddSingleton<DemoWorld>();
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
        }
    }

    private static void AddVault(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(provider => new FileVault(
            configuration["Vault:Path"] ?? "data/vault",
            new Cipher(provider.GetRequiredService<MasterKey>(), "files")));

    private static void AddBoard(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<QueueBoard>();
        services.AddSingleton<AnnounceChanges>(provider => provider.GetRequiredService<QueueBoard>().Announce);
        if (configuration["Database:Provider"] == "Postgres")
        {
            services.AddHostedService(provider => new PostgresCarrier(
                provider.GetRequiredService<QueueBoard>(),
                configuration["Database:ConnectionString"]!,
                provider.GetRequiredService<ILogger<PostgresCarrier>>()));
        }
    }

    private static void AddFeatures(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton(new LayoutParts(typeof(MainMenu), typeof(RehearsalBanner), environment.IsDevelopment() ? typeof(DemoClockBar) : null));
        services.AddHome();
        services.AddInbox();
        services.AddNotices();
        services.AddAdministration();
        services.AddApplications();
        services.AddMasking();
        services.AddAuditing();
        services.AddDelegations();
        services.AddExperts();
        services.AddCommittees();
        services.AddFormalReviews();
        services.AddScoring();
        services.AddMeetings();
        services.AddBallots();
        services.AddPublicity();
        services.AddApprovals();
        services.AddDraws();
        services.AddDefences();
        services.AddFiling();
        services.AddInspection();
        services.AddStatistics();
        services.AddIntegrity();
    }

    private static void MapFeatures(this WebApplication app)
    {
        app.MapTables();
        app.MapNotices();
        app.MapApplications();
        app.MapMasking();
        app.MapExperts();
        app.MapCommittees();
        app.MapFormalReviews();
        app.MapScoring();
        app.MapPublicity();
        app.MapAuditing();
        app.MapApprovals();
        app.MapDraws();
        app.MapMeetings();
        app.MapDefences();
        app.MapFiling();
        app.MapInspection();
        app.MapStatistics();
    }
}
