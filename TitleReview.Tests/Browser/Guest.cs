using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace TitleReview.Tests.Browser;

/// <summary>A person at a browser of their own.</summary>
public sealed class Guest : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly List<byte[]> _received = [];
    private readonly List<Task> _reading = [];
    private readonly ConcurrentDictionary<IRequest, bool> _asked = new();
    private readonly bool _isKeeping;
    private int _shots;

    private Guest(IBrowserContext context, IPage page, Uri site, string name, bool isKeeping) =>
        (_context, Page, _site, Name, _isKeeping) = (context, page, site, name, isKeeping);

    public IPage Page { get; }

    public string Name { get; }

    /// <summary>Console errors, failed scripts and policy violations: none is expected.</summary>
    public List<string> Faults { get; } = [];

    /// <param name="isKeeping">Whether everything the browser receives is kept, for the canary tests: every byte of it goes through three processes once more.</param>
    public static async Task<Guest> ArriveAsync(Chromium chromium, Uri site, string name, BrowserNewContextOptions? options = null, bool isKeeping = false)
    {
        options ??= new BrowserNewContextOptions();
        options.Locale = "zh-CN";
        var context = await chromium.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        var guest = new Guest(context, await context.NewPageAsync(), site, name, isKeeping);
        guest.Listen();
        return guest;
    }

    public async Task SignInAsync()
    {
        await Page.GotoAsync(new Uri(_site, "/sign-in?go=1").ToString());
        await Page.GetByRole(AriaRole.Button, new() { Name = Name }).First.ClickAsync();
        await ReadyAsync();
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(_site, path).ToString());
        await ReadyAsync();
    }

    /// <summary>Waits until the page has its heading: then its circuit is up.</summary>
    public Task ReadyAsync(string? mark = null) =>
        Page.Locator(mark is null ? "[data-ready]" : $"[data-ready='{mark}']").First.WaitForAsync();

    public async Task FillAsync(string id, string value)
    {
        await Page.Locator($"[id='{id}']").FillAsync(value);
        await Page.Locator($"[id='{id}']").BlurAsync();
        await Page.Locator($"[id='{id}-state'] [data-state='saved']").WaitForAsync();
    }

    public async Task ChooseAsync(string id, string value)
    {
        await Page.Locator($"[id='{id}']").SelectOptionAsync(value);
        await Page.Locator($"[id='{id}-state'] [data-state='saved']").WaitForAsync();
    }

    public async Task UploadAsync(int row, string kind, params string[] scans)
    {
        await Page.Locator($"[id='secrecy-{row}']").SelectOptionAsync("NoSecrets");
        await Page.Locator($"[id='kind-{row}']").SelectOptionAsync(kind);
        var field = Page.Locator($"[id='file-{row}']");
        var panel = Page.Locator("section.evidence", new() { Has = field });
        var pages = await panel.Locator("[data-page]").CountAsync();
        await field.SetInputFilesAsync(scans.Select(scan => Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", scan)));
        await panel.Locator("[data-page]").Nth(pages + scans.Length - 1).WaitForAsync();
    }

    public Task ShotAsync(string what) => Chromium.ShootAsync(Page, $"journey-{Name}-{++_shots:00}-{what}");

    /// <summary>The page as it is on a desk and on a telephone, where somebody is to look at it.</summary>
    public async Task LookAsync(string what)
    {
        if (!Chromium.IsShooting)
        {
            return;
        }
        await ShotAsync(what);
        await Page.SetViewportSizeAsync(360, 740);
        await ShotAsync($"{what}-360");
        await Page.SetViewportSizeAsync(1280, 720);
    }

    /// <summary>Every byte of every answer and circuit message so far, both ways.</summary>
    /// <exception cref="InvalidOperationException">Nothing was kept.</exception>
    public async Task<IReadOnlyList<byte[]>> ReceivedAsync()
    {
        if (!_isKeeping)
        {
            throw new InvalidOperationException($"Of what {Name} received nothing was kept.");
        }
        for (var waited = 0; !_asked.IsEmpty && waited < 50; waited++)
        {
            await Task.Delay(100);
        }
        // of what a picture asked for that left the page meanwhile the browser tells no end: it is asked for once more
        foreach (var request in _asked.Keys)
        {
            Keep(await (await _context.APIRequest.GetAsync(request.Url)).BodyAsync());
            _asked.TryRemove(request, out _);
        }
        await Task.WhenAll(_reading.ToArray()).WaitAsync(TimeSpan.FromMinutes(1));
        lock (_received)
        {
            return [.. _received];
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Listen()
    {
        Page.Console += (_, message) => { if (message.Type == "error") { Faults.Add(message.Text); } };
        Page.PageError += (_, error) => Faults.Add(error);
        if (!_isKeeping)
        {
            return;
        }
        Page.WebSocket += (_, socket) =>
        {
            socket.FrameReceived += (_, frame) => Keep(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));
            // what the page sends says what it was told
            socket.FrameSent += (_, frame) => Keep(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));
        };
        Page.Request += (_, request) => _asked[request] = true;
        Page.Response += (_, response) => Keep(Encoding.UTF8.GetBytes($"{response.Url}\n{Lines(response.Headers)}"));
        Page.RequestFinished += (page, request) =>
        {
            _reading.Add(ReadAsync(request));
            _asked.TryRemove(request, out _);
        };
        Page.RequestFailed += (page, request) => _asked.TryRemove(request, out _);
    }

    private static string Lines(IReadOnlyDictionary<string, string> headers) => string.Join('\n', headers.Select(header => $"{header.Key}: {header.Value}"));

    private async Task ReadAsync(IRequest request)
    {
        var response = (await request.ResponseAsync())!;
        try
        {
            Keep(Encoding.UTF8.GetBytes(Lines(await response.AllHeadersAsync())));
            Keep(await response.BodyAsync());
        }
        catch (PlaywrightException)
        {
            // a redirect has no body
        }
    }

    private void Keep(byte[] bytes)
    {
        lock (_received)
        {
            _received.Add(bytes);
        }
    }
}
