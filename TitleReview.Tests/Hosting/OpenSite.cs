using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TitleReview.App;
using TitleReview.App.Identity;

namespace TitleReview.Tests.Hosting;

/// <summary>The application with its web server, in this process, on the database, the vault and the clock of a <see cref="UseCaseHost"/>: to be asked for bytes without a browser.</summary>
internal sealed class OpenSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OpenSite(WebApplication app) => _app = app;

    private Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Every address that answers, files and pages alike.</summary>
    public IReadOnlyList<RouteEndpoint> Routes => [.. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    public static async Task<OpenSite> StartAsync(UseCaseHost host)
    {
        var settings = host.Get<IConfiguration>();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "TitleReview.App", EnvironmentName = Environments.Development, ContentRootPath = AppContext.BaseDirectory, WebRootPath = RepositoryRoot.File("wwwroot-assets"),
        });
        string[] same = ["Database:Provider", "Database:ConnectionString", "Secrets:MasterKeyFile", "Vault:Path"];
        builder.Configuration.AddInMemoryCollection(same.ToDictionary(key => key, key => settings[key], StringComparer.Ordinal));
        builder.Configuration.AddInMemoryCollection([new("urls", "http://127.0.0.1:0"), new("Suggestions:IsOn", "false")]);
        builder.Logging.ClearProviders();
        builder.AddTitleReview();
        builder.Services.AddSingleton<TimeProvider>(host.Clock);
        // nothing happens but what is asked for
        foreach (var job in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith("TitleReview.App.Jobs", StringComparison.Ordinal) == true).ToList())
        {
            builder.Services.Remove(job);
        }
        var site = new OpenSite(builder.Build());
        site._app.UseTitleReview();
        await site._app.StartAsync();
        return site;
    }

    /// <summary>As this person's browser would ask, after the sign-in.</summary>
    public HttpClient As(string subject)
    {
        var cookies = new CookieContainer();
        var options = _app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignInSchemes.Session);
        var now = DateTimeOffset.UtcNow;
        var principal = new ClaimsPrincipal(SignedInAccess.ToIdentity(new SignedIn(DevelopmentProvider.IssuerName, subject, subject, $"test-{subject}", now)));
        cookies.Add(Address, new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(8) }, SignInSchemes.Session))));
        return new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
