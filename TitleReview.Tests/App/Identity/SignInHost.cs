using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TitleReview.App.Identity;

namespace TitleReview.Tests.App.Identity;

/// <summary>The smallest application that signs people in, on a real port.</summary>
internal sealed class SignInHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SignInHost(WebApplication app)
    {
        _app = app;
    }

    public static IReadOnlyList<CastMember> Cast { get; } =
        [new("zhou-min", "周敏", "申报人"), new("li-qiang", "李强", "推荐单位经办人"), new("chen-jing", "陈静 <评审专家>", "评审专家")];

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public KeptEndedSessions Ended => (KeptEndedSessions)Services.GetRequiredService<IEndedSessions>();

    /// <summary>Development with the embedded provider.</summary>
    public static Task<SignInHost> WithEmbeddedProviderAsync(TimeProvider? clock = null) => StartAsync(Environments.Development, [], null, clock);

    /// <summary>Production with a foreign provider.</summary>
    public static Task<SignInHost> WithProviderAsync(FakeProvider provider, TimeProvider? clock = null) => StartAsync(
        Environments.Production,
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["SignIn:Authority"] = TokenForge.Issuer,
            ["SignIn:ClientSecret"] = "s3cret/+",
        },
        provider,
        clock);

    public static async Task<SignInHost> StartAsync(string environment, Dictionary<string, string?> settings, HttpMessageHandler? provider, TimeProvider? clock)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSignIn(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        builder.Services.AddSingleton<IEndedSessions, KeptEndedSessions>();
        builder.Services.AddSingleton<Func<CancellationToken, Task<IReadOnlyList<CastMember>>>>(_ => Task.FromResult(Cast));
        // The business clock may stand in another year; sign-in must not look at it.
        builder.Services.AddSingleton<TimeProvider>(new ManualClock(new DateTimeOffset(2023, 5, 1, 0, 0, 0, TimeSpan.Zero)));
        builder.Services.Configure<OpenIdConnectOptions>(SignInSchemes.OpenIdConnect, options =>
        {
            options.BackchannelHttpHandler = provider ?? options.BackchannelHttpHandler;
            options.TimeProvider = clock ?? options.TimeProvider;
        });
        builder.Services.Configure<CookieAuthenticationOptions>(SignInSchemes.Session, options => options.TimeProvider = clock ?? options.TimeProvider);

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapSignIn();
        app.MapGet("/who", (HttpContext context) => string.Join('\n', context.User.Claims.Select(claim => $"{claim.Type}={claim.Value}"))).RequireAuthorization();
        app.MapGet("/hidden", () => "").RequireAuthorization(policy => policy.RequireRole("nobody"));
        await app.StartAsync();
        return new SignInHost(app);
    }

    public Browser OpenBrowser() => new(Address);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
