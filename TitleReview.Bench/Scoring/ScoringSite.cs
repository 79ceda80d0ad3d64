using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TitleReview.App;
using TitleReview.App.Data;
using TitleReview.App.Identity;

namespace TitleReview.Bench.Scoring;

/// <summary>The whole application with its web server in this process, on an empty database, with the demo world.</summary>
internal sealed class ScoringSite : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("titlereview-bench-");
    private readonly WebApplication _app;

    private ScoringSite(string? postgres)
    {
        RuntimeHelpers.RunModuleConstructor(typeof(ReviewDb).Module.ModuleHandle);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "TitleReview.App", EnvironmentName = "Development", ContentRootPath = _folder.FullName });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = postgres is null ? "Sqlite" : "Postgres",
            ["Database:ConnectionString"] = postgres ?? $"Data Source={Path.Combine(_folder.FullName, "bench.db")}",
            ["Secrets:MasterKeyFile"] = Path.Combine(_folder.FullName, "master.key"),
            ["Vault:Path"] = Path.Combine(_folder.FullName, "vault"),
            ["Suggestions:IsOn"] = "false",
            ["urls"] = "http://127.0.0.1:0",
        });
        builder.Logging.ClearProviders();
        builder.AddTitleReview();
        _app = builder.Build();
    }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ScoringSite> StartAsync(string? postgres)
    {
        var site = new ScoringSite(postgres);
        await site._app.PrepareAsync(CancellationToken.None);
        site._app.UseTitleReview();
        await site._app.StartAsync();
        return site;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<ReviewDb> DbAsync() => Get<IDbContextFactory<ReviewDb>>().CreateDbContextAsync();

    /// <summary>The use cases as this person.</summary>
    public AsyncServiceScope As(string subject)
    {
        var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().ArriveByRequest(Principal(subject));
        return scope;
    }

    /// <summary>The cookie that the sign-in would have given.</summary>
    public string CookieOf(string subject)
    {
        var options = Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignInSchemes.Session);
        var now = DateTimeOffset.UtcNow;
        var ticket = new AuthenticationTicket(Principal(subject), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(8) }, SignInSchemes.Session);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static ClaimsPrincipal Principal(string subject) =>
        new(SignedInAccess.ToIdentity(new SignedIn(DevelopmentProvider.IssuerName, subject, subject, $"bench-{subject}", DateTimeOffset.UtcNow)));
}
