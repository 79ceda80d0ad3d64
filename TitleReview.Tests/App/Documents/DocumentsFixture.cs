using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using TitleReview.App.Documents;
using Xunit;

namespace TitleReview.Tests.App.Documents;

/// <summary>The documents room as the application wires it, on the fonts and the Chromium of this machine.</summary>
public sealed class DocumentsFixture : IAsyncLifetime
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddDocuments(new ConfigurationBuilder().Build(), new SourceTree())
        .BuildServiceProvider();

    public static string Fonts { get; } = Path.Combine(SourceTree.Root, "wwwroot-assets", "fonts");

    public static string Pictures { get; } = Directory.CreateDirectory(Path.Combine(SourceTree.Root, "artifacts", "pictures")).FullName;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class SourceTree : IWebHostEnvironment
    {
        public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

        public string WebRootPath { get; set; } = Path.Combine(Root, "wwwroot-assets");

        public string ContentRootPath { get; set; } = Root;

        public string ApplicationName { get; set; } = "TitleReview.App";

        public string EnvironmentName { get; set; } = "Testing";

        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        private static string Find(DirectoryInfo? from) => from switch
        {
            null => throw new InvalidOperationException("The tests must run from inside the source tree."),
            _ when File.Exists(Path.Combine(from.FullName, "TitleReview.sln")) => from.FullName,
            _ => Find(from.Parent),
        };
    }
}
