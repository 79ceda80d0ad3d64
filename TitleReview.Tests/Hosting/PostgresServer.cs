using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(TitleReview.Tests.Hosting.PostgresServer))]

namespace TitleReview.Tests.Hosting;

/// <summary>A private PostgreSQL server in a temporary folder, on the loopback address only: one for the whole test run, started when it is first asked for.</summary>
/// <remarks>A test class takes it as a constructor argument. Kill tests start their own by <see cref="WithFsync"/>.</remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string _prefix = $"titlereview-pg-{Environment.UserName}-";

    private readonly bool _fsync;
    private readonly Lazy<Task<int>> _port;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"{_prefix}{Environment.ProcessId}-{Guid.NewGuid():N}");
    private int _databases;

    public PostgresServer() : this(fsync: false) { }

    private PostgresServer(bool fsync) => (_fsync, _port) = (fsync, new(() => Task.Run(StartAsync)));

    /// <summary>A server of its own that survives being killed, as a server in production does.</summary>
    public static PostgresServer WithFsync() => new(fsync: true);

    /// <summary>Creates a database, empty or as a copy of <paramref name="template"/>, and returns its connection string.</summary>
    /// <param name="template">Name of a database to which no connection is open.</param>
    /// <param name="name">Name of the new database; by default a fresh one.</param>
    public async Task<string> CreateDatabaseAsync(string? template = null, string? name = null)
    {
        // one that has a name is to be cloned, which an idle connection would prevent
        var isTemplate = name is not null;
        name ??= $"test_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(await ConnectionStringAsync("postgres", pooling: false));
        await connection.OpenAsync();
        await using var create = connection.CreateCommand();
        create.CommandText = template is null ? $"CREATE DATABASE \"{name}\"" : $"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"";
        await create.ExecuteNonQueryAsync();
        return await ConnectionStringAsync(name, pooling: !isTemplate);
    }

    public async ValueTask DisposeAsync()
    {
        if (_port.IsValueCreated)
        {
            await StopAsync(_folder);
        }
    }

    private async Task<string> ConnectionStringAsync(string database, bool pooling) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = await _port.Value,
        Username = "postgres",
        Database = database,
        Pooling = pooling,
        MaxPoolSize = 40,
    }.ConnectionString;

    private async Task<int> StartAsync()
    {
        await SweepLeftoversAsync();
        Directory.CreateDirectory(_folder);
        if (PostgresTool.RunsAsRoot)
        {
            await PostgresTool.RunAsync("chown", ["postgres", _folder]);
        }
        // The C.UTF-8 collation is the same on every machine.
        await PostgresTool.RunAsServerOwnerAsync("initdb", ["-D", Data(_folder), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        var port = FreePort();
        // nobody vacuums hundreds of databases that live for a second each
        var brief = _fsync ? "-c fsync=on" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c jit=off -c max_wal_size=8GB";
        var settings = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c max_connections=300 {brief}";
        await PostgresTool.RunAsServerOwnerAsync("pg_ctl", ["-D", Data(_folder), "-l", Path.Combine(_folder, "log"), "-o", settings, "-w", "-t", "60", "start"]);
        return port;
    }

    private static async Task StopAsync(string folder)
    {
        await PostgresTool.RunAsServerOwnerAsync("pg_ctl", ["-D", Data(folder), "-m", "immediate", "-w", "stop"]);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A test host that was killed could not stop its server: the next run does.</summary>
    private static async Task SweepLeftoversAsync()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), _prefix + "*"))
        {
            var owner = int.Parse(Path.GetFileName(folder)[_prefix.Length..].Split('-')[0], CultureInfo.InvariantCulture);
            if (Directory.Exists($"/proc/{owner}"))
            {
                continue;
            }
            if (IsRunning(folder))
            {
                await StopAsync(folder);
            }
            else
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    // the first line of the file is the server's process; a server that was killed leaves the file behind
    private static bool IsRunning(string folder) =>
        Path.Combine(Data(folder), "postmaster.pid") is var file && File.Exists(file) && Directory.Exists($"/proc/{File.ReadLines(file).First()}");

    private static string Data(string folder) => Path.Combine(folder, "data");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
