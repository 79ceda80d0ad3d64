using System.Diagnostics;

namespace TitleReview.Tests.App.Identity;

/// <summary>The npm package oidc-provider in a process of its own.</summary>
internal sealed class ForeignProviderProcess : IAsyncDisposable
{
    public const string Secret = "foreign/secret+with=signs";

    private readonly Process _node;

    private ForeignProviderProcess(Process node, string issuer)
    {
        _node = node;
        Issuer = issuer;
    }

    public string Issuer { get; }

    public static async Task<ForeignProviderProcess> StartAsync()
    {
        var folder = await InstallAsync();
        var node = Start("node", ["provider.mjs"], folder);
        var issuer = await node.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return new ForeignProviderProcess(node, issuer ?? throw new InvalidOperationException("The foreign provider ended before it said its address."));
    }

    public async Task MeetAsync(Uri application)
    {
        await _node.StandardInput.WriteLineAsync(application.GetLeftPart(UriPartial.Authority));
        await _node.StandardInput.FlushAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await http.GetStringAsync(new Uri($"{Issuer}/.well-known/openid-configuration"));
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        _node.Dispose();
    }

    private static async Task<string> InstallAsync()
    {
        var root = Root();
        var folder = Path.Combine(root, "artifacts", "foreign-provider");
        Directory.CreateDirectory(folder);
        foreach (var file in new[] { "package.json", "package-lock.json", "provider.mjs" })
        {
            File.Copy(Path.Combine(root, "TitleReview.Tests", "ForeignProvider", file), Path.Combine(folder, file), overwrite: true);
        }

        if (!Directory.Exists(Path.Combine(folder, "node_modules", "oidc-provider")))
        {
            using var npm = Start("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder);
            await npm.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException("npm ci failed.");
            }
        }

        return folder;
    }

    private static Process Start(string program, string[] arguments, string folder) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TitleReview.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
