using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Xunit;

[assembly: AssemblyFixture(typeof(TitleReview.Tests.Hosting.DemoWorldEnd))]

namespace TitleReview.Tests.Hosting;

/// <summary>The demo world on SQLite, made once, and the applications that run in it between two tests.</summary>
/// <remarks>
/// A start takes seven seconds of the processor, and each page once more for its first reader: an application that a test leaves alive is given to the next,
/// with every row and every file as they were at its first start. One that was stopped for good, or whose clock was moved, is not.
/// </remarks>
internal static class DemoWorld
{
    private const string Clock = "SELECT group_concat(Value) FROM settings WHERE Key = 'demo-clock-offset'";

    private static readonly ConcurrentQueue<RunningApp> _waiting = [];

    private static readonly Lazy<Task<string>> _folder = new(BuildAsync);

    /// <param name="folder">There, and empty.</param>
    public static async Task CopyAsync(string folder) => FolderCopy.Make(await _folder.Value, folder);

    /// <summary>An application as if it had just been started in a copy; null where none waits.</summary>
    public static async Task<RunningApp?> TakeAsync()
    {
        while (_waiting.TryDequeue(out var app))
        {
            if (await IsRestoredAsync(app))
            {
                app.ForgetLog();
                return app;
            }
            await app.EndAsync();
        }
        return null;
    }

    public static void Leave(RunningApp app) => _waiting.Enqueue(app);

    public static async Task EndAsync()
    {
        while (_waiting.TryDequeue(out var app))
        {
            await app.EndAsync();
        }
        if (_folder.IsValueCreated)
        {
            Directory.Delete(await _folder.Value, recursive: true);
        }
    }

    private static async Task<bool> IsRestoredAsync(RunningApp app)
    {
        var world = await _folder.Value;
        await using var first = new SqliteConnection($"Data Source={Path.Combine(world, "app.db")};Pooling=false");
        await using var now = new SqliteConnection($"{app.ConnectionString};Pooling=false");
        await first.OpenAsync();
        await now.OpenAsync();
        // the offset stands in the memory of the process, too
        if (!Equals(await AskAsync(first, Clock), await AskAsync(now, Clock)))
        {
            return false;
        }
        try
        {
            // as another process would write: the application sees the one world or the other
            first.BackupDatabase(now);
        }
        catch (SqliteException)
        {
            // the application is still at something
            return false;
        }
        var vault = Path.Combine(app.Folder, "vault");
        if (Directory.Exists(vault))
        {
            Directory.Delete(vault, recursive: true);
        }
        if (Directory.Exists(Path.Combine(world, "vault")))
        {
            FolderCopy.Make(Path.Combine(world, "vault"), vault);
        }
        return await app.AnswersAsync();
    }

    private static async Task<object?> AskAsync(SqliteConnection connection, string sql)
    {
        await using var command = new SqliteCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    // migrating an empty database and filling it takes seconds of the processor
    private static async Task<string> BuildAsync()
    {
        var folder = Directory.CreateTempSubdirectory("titlereview-world-").FullName;
        await using var app = await RunningApp.StartNewAsync(prepare: static _ => { });
        await app.KillAsync();
        FolderCopy.Make(app.Folder, folder);
        // what the log of the killed process holds goes into the file, which is only read from now on
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "app.db")};Pooling=false");
        await connection.OpenAsync();
        await AskAsync(connection, "PRAGMA journal_mode=DELETE");
        return folder;
    }
}

/// <summary>After the last test nobody waits for an application.</summary>
public sealed class DemoWorldEnd : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await DemoWorld.EndAsync();
}
