using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TitleReview.App;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Identity;

namespace TitleReview.Bench.Queues;

/// <summary>The application without its web server, with the demo world, on an empty database.</summary>
internal sealed class QueueSite : IAsyncDisposable
{
    public const string Officer = "zhaolei";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("titlereview-bench-");
    private readonly WebApplication _app;

    /// <param name="postgres">Connection string of an empty database; null: SQLite in a temporary folder.</param>
    private QueueSite(string? postgres)
    {
        RuntimeHelpers.RunModuleConstructor(typeof(ReviewDb).Module.ModuleHandle);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "TitleReview.App", EnvironmentName = "Development", ContentRootPath = _folder.FullName });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = postgres is null ? "Sqlite" : "Postgres",
            ["Database:ConnectionString"] = postgres ?? $"Data Source={Path.Combine(_folder.FullName, "bench.db")}",
            ["Secrets:MasterKeyFile"] = Path.Combine(_folder.FullName, "master.key"),
            ["Vault:Path"] = Path.Combine(_folder.FullName, "vault"),
            ["Demo:FinishedReview"] = "false",
        });
        builder.WebHost.UseKestrelCore();
        builder.AddTitleReview();
        builder.Services.AddSingleton<CurrentSubject>(static () => ValueTask.FromResult<SubjectKey?>(new(DevelopmentProvider.IssuerName, Officer)));
        _app = builder.Build();
    }

    public static async Task<QueueSite> BuildAsync(string? postgres)
    {
        var site = new QueueSite(postgres);
        await using var db = await site.DbAsync();
        await db.UpgradeAsync(CancellationToken.None);
        await site._app.Services.GetRequiredService<DemoWorld>().BuildOnceAsync(CancellationToken.None);
        return site;
    }

    public Task<ReviewDb> DbAsync() => _app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>().CreateDbContextAsync();

    public AsyncServiceScope Scope() => _app.Services.CreateAsyncScope();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
