using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class MaskEditorTouchTests(Chromium chromium, MaskEditorSite site) : IClassFixture<MaskEditorSite>
{
    private static readonly BrowserNewContextOptions s_phone =
        new() { ViewportSize = new() { Width = 412, Height = 915 }, DeviceScaleFactor = 2.625f, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task OneFinger_Draws()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, s_phone);
        var touch = await editor.Page.Context.NewCDPSessionAsync(editor.Page);
        var (left, top) = await editor.OnScreenAsync(300, 1000);
        var (right, bottom) = await editor.OnScreenAsync(1300, 1400);

        await FingersAsync(touch, "touchStart", (left, top));
        await FingersAsync(touch, "touchMove", ((left + right) / 2, (top + bottom) / 2));
        await FingersAsync(touch, "touchMove", (right, bottom));
        await FingersAsync(touch, "touchEnd");

        var perPixel = MaskEditorPage.PageWidth / (await editor.PictureAsync()).Width;
        var box = Assert.Single(await editor.BoxesAsync());
        Assert.Equal(300, box.X, perPixel + 1);
        Assert.Equal(1000, box.Y, perPixel + 1);
        Assert.Equal(1300, box.X + box.W, perPixel + 1);
        Assert.Equal(1400, box.Y + box.H, perPixel + 1);
        Assert.Single(await editor.HeardAsync());
    }

    [Fact]
    public async Task TwoFingers_ZoomAboutTheirMiddleAndDrawNothing()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, s_phone);
        var touch = await editor.Page.Context.NewCDPSessionAsync(editor.Page);
        var before = await editor.PictureAsync();
        var (x, y) = await editor.OnScreenAsync(1240, 1754);

        await FingersAsync(touch, "touchStart", (x - 20, y));
        await FingersAsync(touch, "touchMove", (x - 40, y));
        await FingersAsync(touch, "touchStart", (x - 40, y), (x + 40, y));
        for (var reach = 50; reach <= 160; reach += 10)
        {
            await FingersAsync(touch, "touchMove", (x - reach, y), (x + reach, y));
        }

        await FingersAsync(touch, "touchEnd", (x - 160, y));
        await FingersAsync(touch, "touchMove", (x - 100, y + 60));
        await FingersAsync(touch, "touchEnd");

        var after = await editor.PictureAsync();
        var middle = await editor.OnScreenAsync(1240, 1754);
        Assert.Equal(4.0, after.Width / before.Width, 0.2);
        Assert.Equal(x, middle.X, 3.0);
        Assert.Equal(y, middle.Y, 3.0);
        Assert.Empty(await editor.BoxesAsync());
        Assert.Empty(await editor.HeardAsync());
        Assert.Equal(1.0, await editor.Page.EvaluateAsync<double>("window.visualViewport.scale"));
    }

    [Fact]
    public async Task Handle_IsLargeEnoughForAFinger()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, s_phone,
            new { boxes = new[] { new { x = 500, y = 900, w = 1000, h = 900, kind = "Seal" } } });
        var touch = await editor.Page.Context.NewCDPSessionAsync(editor.Page);
        var inside = await editor.OnScreenAsync(1000, 1350);
        await editor.Page.Touchscreen.TapAsync(inside.X, inside.Y);
        var corner = await editor.OnScreenAsync(1500, 1800);

        await FingersAsync(touch, "touchStart", (corner.X + 15, corner.Y + 15));
        await FingersAsync(touch, "touchMove", (corner.X + 35, corner.Y + 35));
        await FingersAsync(touch, "touchMove", (corner.X + 45, corner.Y + 45));
        await FingersAsync(touch, "touchEnd");

        var box = Assert.Single(await editor.BoxesAsync());
        Assert.Equal((500, 900), (box.X, box.Y));
        Assert.True(box.W > 1150 && box.H > 1050, box.ToString());
    }

    private static Task FingersAsync(ICDPSession touch, string type, params (float X, float Y)[] fingers) =>
        touch.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = type,
            ["touchPoints"] = fingers.Select((finger, id) => new { x = finger.X, y = finger.Y, id }).ToArray(),
        });
}
