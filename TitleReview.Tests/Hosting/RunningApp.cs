using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TitleReview.Tests.Hosting;

/// <summary>The application as its own process, in Development, with the demo world in a folder of its own; it can be killed and started again.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    // migrating an empty database and filling it takes seconds of the processor: done once, and copied
    private static readonly Lazy<Task<string>> _demoWorld = new(BuildDemoWorldAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("titlereview-app-");
    private readonly string? _postgres;
    private readonly List<string> _log = [];
    private Process? _process;

    private readonly bool _suggests;

    private readonly string? _programs;

    private RunningApp(string? postgres, bool suggests, string? programs) => (_postgres, _suggests, _programs) = (postgres, suggests, programs);

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>What the process wrote so far: searched for canaries.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return string.Join('\n', _log);
            }
        }
    }

    public int ProcessId => _process!.Id;

    /// <summary>Holds app.db, master.key and vault.</summary>
    public string Folder => _folder.FullName;

    public string ConnectionString => _postgres ?? $"Data Source={Path.Combine(_folder.FullName, "app.db")}";

    /// <param name="postgres">Connection string of an empty PostgreSQL database; SQLite where null.</param>
    /// <param name="prepare">Puts something in the folder before the first start.</param>
    /// <param name="suggests">Whether pages are looked at in the background: it takes a processor for seconds a page.</param>
    /// <param name="programs">A folder of programs that are found before the machine's own of the same name.</param>
    public static async Task<RunningApp> StartNewAsync(string? postgres = null, Action<string>? prepare = null, bool suggests = false, string? programs = null)
    {
        var app = new RunningApp(postgres, suggests, programs);
        if (prepare is not null)
        {
            prepare(app.Folder);
        }
        else if (postgres is null)
        {
            FolderCopy.Make(await _demoWorld.Value, app.Folder);
        }
        await app.StartAsync();
        return app;
    }

    private static async Task<string> BuildDemoWorldAsync()
    {
        var first = new RunningApp(postgres: null, suggests: false, programs: null);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => first._folder.Delete(recursive: true);
        await first.StartAsync();
        await first.KillAsync();
        return first.Folder;
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = RepositoryRoot.File("TitleReview.App") };
        foreach (var argument in (string[])[AppDll, "--urls", Address.ToString(), .. Settings()])
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ASPNETCORE_URLS");
        if (_programs is not null)
        {
            start.Environment["PATH"] = $"{_programs}:{start.Environment["PATH"]}";
        }
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilItAnswersAsync();
    }

    /// <summary>kill -9: nothing is flushed, nothing is closed.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Runs a verb of the executable on this application's database.</summary>
    public Task<(int Exit, string Output, string Error)> RunVerbAsync(params string[] words) => RunAsync([.. words, .. Settings()]);

    /// <summary>Runs a verb that knows of no database: what it is told stands in its files.</summary>
    public static Task<(int Exit, string Output, string Error)> RunAsync(params string[] words) => RunInAsync(RepositoryRoot.File("TitleReview.App"), "Development", words);

    public static async Task<(int Exit, string Output, string Error)> RunInAsync(string folder, string environment, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in (string[])[AppDll, .. words])
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }
        _process?.Dispose();
        var kept = RepositoryRoot.File($"artifacts/logs/app-{Address.Port}.log");
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        await File.WriteAllTextAsync(kept, Log);
        _folder.Delete(recursive: true);
    }

    private static string AppDll => typeof(Program).Assembly.Location.Replace("TitleReview.Tests", "TitleReview.App", StringComparison.Ordinal);

    private IEnumerable<string> Settings() =>
    [
        $"--Database:Provider={(_postgres is null ? "Sqlite" : "Postgres")}",
        $"--Database:ConnectionString={ConnectionString}",
        $"--Vault:Path={Path.Combine(_folder.FullName, "vault")}",
        $"--Secrets:MasterKeyFile={Path.Combine(_folder.FullName, "master.key")}",
        $"--Suggestions:IsOn={_suggests}",
        // a second notice that most tests would only have to count around
        "--Demo:FinishedReview=false",
    ];

    private void Keep(string? line)
    {
        lock (_log)
        {
            _log.Add(line ?? "");
        }
    }

    private async Task WaitUntilItAnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                if ((await client.GetAsync("/sign-in")).StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process!.HasExited)
            {
                // not listening yet
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"The application does not answer:\n{Log}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
