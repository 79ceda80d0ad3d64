using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TitleReview.App;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Hosting;

/// <summary>The application without its web server, on a fresh <see cref="TestWorld"/> of its own in either database.</summary>
public sealed partial class UseCaseHost : IAsyncDisposable
{
    /// <summary>The first Monday of the notice's application window, 10:00 in Beijing.</summary>
    public static readonly DateTimeOffset Start = new(2023, 9, 18, 2, 0, 0, TimeSpan.Zero);

    private const string PostgresTemplate = "use_case_world";

    private static readonly Lazy<Task<byte[]>> _sqliteTemplate = new(() => Task.Run(BuildSqliteTemplateAsync));
    private static readonly ConditionalWeakTable<PostgresServer, Lazy<Task>> _postgresTemplates = [];

    // one key for all: what one host has encrypted, another that begins with its database reads
    private static readonly byte[] _masterKey = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    private readonly ConcurrentBag<AsyncServiceScope> _scopes = [];
    private readonly string _folder;
    private readonly string _connection;
    private readonly PostgresServer? _server;
    private readonly Func<Task> _deleteDatabase;
    private readonly WebApplication _app;

    private UseCaseHost(string provider, string connection, string folder, PostgresServer? server, Func<Task> deleteDatabase)
    {
        (_folder, _connection, _server, _deleteDatabase) = (folder, connection, server, deleteDatabase);
        File.WriteAllBytes(Path.Combine(folder, "master.key"), _masterKey);
        RuntimeHelpers.RunModuleConstructor(typeof(ReviewDb).Module.ModuleHandle);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = "TitleReview.App",
            EnvironmentName = "Development",
            ContentRootPath = folder,
            WebRootPath = RepositoryRoot.File("wwwroot-assets"),
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["Database:ConnectionString"] = connection,
            ["Secrets:MasterKeyFile"] = Path.Combine(folder, "master.key"),
            ["Vault:Path"] = VaultFolder,
        });
        // never started, but an application must have a server to be built
        builder.WebHost.UseKestrelCore();
        builder.AddTitleReview();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddScoped<Caller>();
        builder.Services.AddScoped<CurrentSubject>(static scope =>
        {
            var caller = scope.GetRequiredService<Caller>();
            return () => ValueTask.FromResult(caller.Subject);
        });
        _app = builder.Build();
    }

    public FakeClock Clock { get; } = new(Start);

    /// <summary>Where the vault keeps its files; not there before the first.</summary>
    public string VaultFolder => Path.Combine(_folder, "vault");

    /// <summary>Set by a test that damages the database on purpose: then the invariants are not checked at the end.</summary>
    public bool IsDamagedOnPurpose { get; set; }

    public static async Task<UseCaseHost> SqliteAsync()
    {
        var template = await _sqliteTemplate.Value;
        var host = OnSqlite();
        await File.WriteAllBytesAsync(Path.Combine(host._folder, "titlereview.db"), template);
        return host;
    }

    public static async Task<UseCaseHost> PostgresAsync(PostgresServer server)
    {
        await _postgresTemplates.GetValue(server, static one => new(() => Task.Run(() => BuildPostgresTemplateAsync(one)))).Value;
        return OnPostgres(server, await server.CreateDatabaseAsync(PostgresTemplate));
    }

    /// <summary>The person of the cast signed in; a subject that nobody has registered stands for a stranger.</summary>
    public Caller As(string subject)
    {
        var scope = _app.Services.CreateAsyncScope();
        _scopes.Add(scope);
        var caller = scope.ServiceProvider.GetRequiredService<Caller>();
        caller.Subject = new SubjectKey(DevelopmentProvider.IssuerName, subject);
        return caller;
    }

    /// <summary>What is one for the whole application: the vault, the field store, the board.</summary>
    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<ReviewDb> DbAsync() => Get<IDbContextFactory<ReviewDb>>().CreateDbContextAsync();

    public async Task<PersonId> PersonAsync(string subject)
    {
        await using var db = await DbAsync();
        return await db.People.Where(person => person.Subject == subject).Select(person => person.Id).SingleAsync();
    }

    public async Task<OrganisationId> OrganisationAsync(string name)
    {
        await using var db = await DbAsync();
        return await db.Organisations.Where(organisation => organisation.Name == name).Select(organisation => organisation.Id).SingleAsync();
    }

    public async Task ThrowIfInconsistentAsync()
    {
        await using var db = await DbAsync();
        var violations = await Invariants.ViolationsAsync(db, Get<FileVault>().Holds, CancellationToken.None);
        if (violations.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, violations));
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!IsDamagedOnPurpose)
            {
                await ThrowIfInconsistentAsync();
            }
        }
        finally
        {
            await DeleteAsync();
        }
    }

    private static UseCaseHost OnSqlite()
    {
        var folder = NewFolder();
        var connection = $"Data Source={Path.Combine(folder, "titlereview.db")}";
        return new("Sqlite", connection, folder, server: null, () =>
        {
            using var pooled = new SqliteConnection(connection);
            SqliteConnection.ClearPool(pooled);
            return Task.CompletedTask;
        });
    }

    private static UseCaseHost OnPostgres(PostgresServer server, string connection) => new("Postgres", connection, NewFolder(), server, () => DropAsync(connection));

    private static async Task<byte[]> BuildSqliteTemplateAsync()
    {
        await using var host = OnSqlite();
        await TestWorld.BuildAsync(host);
        await using var db = await host.DbAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return await File.ReadAllBytesAsync(Path.Combine(host._folder, "titlereview.db"));
    }

    private static async Task BuildPostgresTemplateAsync(PostgresServer server)
    {
        var host = new UseCaseHost("Postgres", await server.CreateDatabaseAsync(name: PostgresTemplate), NewFolder(), server, static () => Task.CompletedTask);
        await using (host)
        {
            await TestWorld.BuildAsync(host);
        }
    }

    private static async Task DropAsync(string connection)
    {
        var own = new NpgsqlConnectionStringBuilder(connection);
        await using (var pooled = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(pooled);
        }
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres", Pooling = false }.ConnectionString);
        await server.OpenAsync();
        await using var drop = server.CreateCommand();
        drop.CommandText = $"DROP DATABASE \"{own.Database}\" WITH (FORCE)";
        await drop.ExecuteNonQueryAsync();
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("titlereview-usecase-").FullName;

    private async Task DeleteAsync()
    {
        foreach (var scope in _scopes)
        {
            await scope.DisposeAsync();
        }
        await _app.DisposeAsync();
        await _deleteDatabase();
        Directory.Delete(_folder, recursive: true);
    }
}
