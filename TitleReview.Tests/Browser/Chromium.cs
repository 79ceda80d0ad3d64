using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>One browser for every test class that says <c>[Collection(nameof(Chromium))]</c>; each test opens its own context.</summary>
/// <remarks>
/// Long walks say <c>[Collection(Chromium.Walks)]</c>, what looks at pages <c>[Collection(Chromium.Pages)]</c>: each has a browser of its own, beside the others.
/// What is timed says <c>[Collection(Chromium.Timed)]</c>, and runs while nothing else does.
/// Playwright's WaitForFunction polls by eval, which a page under our script policy refuses: wait by locators instead.
/// </remarks>
[CollectionDefinition(nameof(Chromium))]
public sealed class Chromium : ICollectionFixture<Chromium>, IAsyncLifetime
{
    public const string Walks = "Walks";
    public const string Pages = "Pages";
    public const string Timed = "Timed";

    // several hundred pictures take a minute of the processor, and nobody looks at those of a build server
    public static bool IsShooting { get; } = Environment.GetEnvironmentVariable("TITLEREVIEW_SCREENSHOTS") is not null;

    // the shell draws no windows of its own: a fifth less of the processor for the same pages
    private static readonly string _executable = File.Exists("/usr/bin/chromium-headless-shell") ? "/usr/bin/chromium-headless-shell" : "/usr/bin/chromium";

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // four tests beside each other leave a page little of the processor
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        // five seconds are few where several browsers and databases share two processors
        Assertions.SetDefaultExpectTimeout(30_000);
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = _executable,
            // root has no sandbox, and a test machine has neither a display card nor an update server
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task<IPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        var context = await Browser.NewContextAsync(options ?? new BrowserNewContextOptions { Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return page;
    }

    /// <summary>For the eyes of a person, where TITLEREVIEW_SCREENSHOTS is set: artifacts/screenshots at the root of the repository, ignored by git.</summary>
    public static async Task ShootAsync(IPage page, string name, bool isWhole = true)
    {
        if (IsShooting)
        {
            await page.ScreenshotAsync(new() { Path = ScreenshotPath(name), FullPage = isWhole });
        }
    }

    private static string ScreenshotPath(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "TitleReview.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("TitleReview.sln");
        }

        return Path.Combine(root.FullName, "artifacts", "screenshots", name + ".png");
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
