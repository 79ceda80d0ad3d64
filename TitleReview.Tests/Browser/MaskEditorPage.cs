using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The editor over an A4 page of 300 dpi of which the browser holds a view of half the size, as in the product.</summary>
public sealed class MaskEditorPage : IAsyncDisposable
{
    public const int PageWidth = 2480;
    public const int PageHeight = 3508;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private readonly List<string> _faults = [];

    private MaskEditorPage(IPage page) => Page = page;

    public IPage Page { get; }

    public static async Task<MaskEditorPage> OpenAsync(
        Chromium chromium, MaskEditorSite site, BrowserNewContextOptions? context = null, object? options = null)
    {
        var page = await chromium.OpenAsync(site.Address, context ?? new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        var editor = new MaskEditorPage(page);
        page.PageError += (_, message) => editor._faults.Add(message);
        page.Console += (_, message) => { if (message.Type == "error") { editor._faults.Add(message.Text); } };
        await page.EvaluateAsync("""
            async changes => {
              const { mount } = await import('/mask-editor/mask-editor.js');
              window.heard = [];
              window.failures = 0;
              window.listener = { invokeMethodAsync: async (method, json, judged) => {
                window.heard.push({ method, json, judged });
                if (window.failures-- > 0) { throw new Error('disconnected'); }
                return !window.refuses;
              } };
              window.options = {
                src: '/scans/a4-150dpi-12_t0.jpg', pageWidth: 2480, pageHeight: 3508,
                grid: { offsetX: 0, offsetY: 0, stepX: 16, stepY: 16 }, boxes: [], defaultKind: 'Name', readOnly: false,
                kinds: [
                  { kind: 'Name', label: '姓名', key: '1', color: '#c00000' },
                  { kind: 'Unit', label: '工作单位', key: '2', color: '#0a4a8f' },
                  { kind: 'Seal', label: '单位公章', key: '3', color: '#8a5300' },
                  { kind: 'Eyes', label: '照片眼部', key: '4', color: '#116329' }],
                ...changes,
              };
              window.editor = mount(document.getElementById('host'), window.options, window.listener);
              const picture = document.querySelector('.me-picture');
              await new Promise(done => { picture.addEventListener('load', done); picture.addEventListener('error', done); });
            }
            """, options ?? new { });
        return editor;
    }

    public ILocator Canvas => Page.Locator(".me-canvas");

    public ILocator Boxes => Page.Locator(".me-box[data-id]");

    public ILocator Act(string act) => Page.Locator($"button[data-act={act}]");

    public async Task<IReadOnlyList<PageBox>> BoxesAsync() =>
        JsonSerializer.Deserialize<List<PageBox>>(await Page.EvaluateAsync<string>("JSON.stringify(window.editor.boxes())"), s_json)!;

    public async Task<IReadOnlyList<IReadOnlyList<PageBox>>> HeardAsync()
    {
        var all = await Page.EvaluateAsync<string[]>("window.heard.filter(one => one.method === 'BoxesChanged').map(one => one.json)");
        return [.. all.Select(json => JsonSerializer.Deserialize<List<PageBox>>(json, s_json)!)];
    }

    public ILocator Suggestions => Page.Locator(".me-box.is-suggestion");

    /// <summary>What each act said of the suggestions, as "1:Accepted 2:Open".</summary>
    public async Task<IReadOnlyList<string>> JudgedAsync()
    {
        var all = await Page.EvaluateAsync<string[]>("window.heard.map(one => one.judged)");
        return [.. all.Select(json => string.Join(' ', JsonSerializer.Deserialize<Dictionary<string, string>>(json, s_json)!.Select(pair => $"{pair.Key}:{pair.Value}")))];
    }

    public Task ForgetHeardAsync() => Page.EvaluateAsync("window.heard.length = 0");

    /// <summary>Where the picture lies on the screen: found from the picture itself, not from the editor's own arithmetic.</summary>
    public async Task<LocatorBoundingBoxResult> PictureAsync() => (await Page.Locator(".me-picture").BoundingBoxAsync())!;

    public async Task<(float X, float Y)> OnScreenAsync(double pageX, double pageY)
    {
        var picture = await PictureAsync();
        return ((float)(picture.X + pageX / PageWidth * picture.Width), (float)(picture.Y + pageY / PageHeight * picture.Height));
    }

    public async Task ZoomAsync(string zoom)
    {
        if (zoom == "fit")
        {
            return;
        }

        await Act("actualSize").ClickAsync();
        while (zoom != await Act("actualSize").TextContentAsync())
        {
            await Act("zoomIn").ClickAsync();
        }
    }

    /// <summary>The pixel of the page in the middle of what is seen.</summary>
    public async Task<(double X, double Y)> MiddleAsync()
    {
        var canvas = (await Canvas.BoundingBoxAsync())!;
        var picture = await PictureAsync();
        var perPixel = PageWidth / (double)picture.Width;
        return ((canvas.X + canvas.Width / 2 - picture.X) * perPixel, (canvas.Y + canvas.Height / 2 - picture.Y) * perPixel);
    }

    public async Task DragAsync(double fromX, double fromY, double toX, double toY)
    {
        var from = await OnScreenAsync(fromX, fromY);
        var to = await OnScreenAsync(toX, toY);
        await Page.Mouse.MoveAsync(from.X, from.Y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 4 });
        await Page.Mouse.UpAsync();
    }

    public async Task ClickAsync(double pageX, double pageY)
    {
        var (x, y) = await OnScreenAsync(pageX, pageY);
        await Page.Mouse.ClickAsync(x, y);
    }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    public void ForgiveMissingFiles() => _faults.RemoveAll(fault => fault.Contains("404", StringComparison.Ordinal));

    public Task SettledAsync() => Page.WaitForTimeoutAsync(250);

    public Task ShootAsync(string name) => Chromium.ShootAsync(Page, name, isWhole: false);

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        Assert.Empty(_faults);
    }
}
