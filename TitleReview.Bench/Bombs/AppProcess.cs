using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TitleReview.Bench.Bombs;

/// <summary>The application as its own process with the demo world, in a folder of its own that goes with it.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("titlereview-bench-");
    private readonly Process _process;

    private AppProcess()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        var start = new ProcessStartInfo("dotnet", [AppDll, "--urls", Address.ToString(), .. Settings()])
        {
            WorkingDirectory = Path.GetDirectoryName(Repository.Find("TitleReview.App", "TitleReview.App.csproj")),
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ASPNETCORE_URLS");
        _process = Process.Start(start)!;
        // nobody reads its log, and a full pipe would stop it
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "app.db")}";

    private static string AppDll => Path.Combine(AppContext.BaseDirectory.Replace("TitleReview.Bench", "TitleReview.App", StringComparison.Ordinal), "TitleReview.App.dll");

    public static async Task<AppProcess> StartAsync()
    {
        var app = new AppProcess();
        using var client = new HttpClient { BaseAddress = app.Address };
        for (var attempt = 0; attempt < 600 && !app._process.HasExited; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
                return app;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        await app.DisposeAsync();
        throw new InvalidOperationException("The application does not answer.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private IEnumerable<string> Settings() =>
    [
        "--Database:Provider=Sqlite",
        $"--Database:ConnectionString={ConnectionString}",
        $"--Vault:Path={Path.Combine(_folder.FullName, "vault")}",
        $"--Secrets:MasterKeyFile={Path.Combine(_folder.FullName, "master.key")}",
        "--Suggestions:IsOn=False",
    ];
}
