using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.Tests.App.Imaging;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Browser;

/// <summary>周敏 at the evidence of one section of a fresh draft.</summary>
internal sealed class EvidenceSite : IAsyncDisposable
{
    private EvidenceSite(RunningApp app, Guest guest, string application) => (App, Guest, Application) = (app, guest, application);

    public RunningApp App { get; }

    public Guest Guest { get; }

    public IPage Page => Guest.Page;

    public string Application { get; }

    public ILocator Panel => Page.Locator("section.evidence").First;

    public ILocator Pages => Panel.Locator("[data-page]");

    public static async Task<EvidenceSite> OpenAsync(Chromium chromium, string section)
    {
        var app = await RunningApp.StartNewAsync();
        var guest = await Guest.ArriveAsync(chromium, app.Address, "周敏");
        await guest.SignInAsync();
        var site = new EvidenceSite(app, guest, await ApplicantJourney.StartAsync(guest));
        await site.GoAsync(section);
        return site;
    }

    public async Task GoAsync(string section)
    {
        await Guest.GoAsync($"{Application}/{section}");
        await Guest.ReadyAsync(section);
        await Page.Locator("[data-drop][data-ready]").First.WaitForAsync();
    }

    /// <summary>Different files that all look like one scan: a comment segment makes the content another.</summary>
    public static IEnumerable<FilePayload> Copies(int count, string scan = "strip-150dpi.jpg", int bytes = 0) => Enumerable.Range(1, count).Select(number =>
    {
        var jpeg = Scans.Read(scan);
        byte[] comment = [0xFF, 0xFE, 0, 4, (byte)(number >> 8), (byte)number];
        byte[] different = [.. jpeg[..2], .. comment, .. jpeg[2..]];
        return new FilePayload { Name = $"IMG_{number:000}.jpg", MimeType = "image/jpeg", Buffer = [.. different, .. new byte[Math.Max(0, bytes - different.Length)]] };
    });

    public async Task ChooseAsync(params IEnumerable<FilePayload> files)
    {
        await DeclareAsync("NoSecrets");
        await Panel.Locator("[data-upload]").First.SetInputFilesAsync(files);
    }

    public async Task DeclareAsync(string secrecy) => await Panel.Locator("[data-secrecy]").SelectOptionAsync(secrecy);

    public async Task<IReadOnlyList<string>> OrderAsync() =>
        await Pages.EvaluateAllAsync<string[]>("pages => pages.map(page => page.dataset.page)");

    public SqliteReviewDb Db()
    {
        var options = new DbContextOptionsBuilder<SqliteReviewDb>();
        DataSetup.UseSqlite(options, App.ConnectionString);
        return new SqliteReviewDb(options.Options, static _ => { });
    }

    public async ValueTask DisposeAsync()
    {
        await Guest.DisposeAsync();
        await App.DisposeAsync();
    }
}
