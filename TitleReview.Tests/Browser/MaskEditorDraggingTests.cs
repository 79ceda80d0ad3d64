using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class MaskEditorDraggingTests(Chromium chromium, MaskEditorSite site) : IClassFixture<MaskEditorSite>
{
    [Fact]
    public async Task Drag_OnABox_MovesItAndOnAHandleResizesIt()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: new { boxes = new[] { new { x = 600, y = 800, w = 500, h = 400, kind = "Unit" } } });

        await editor.DragAsync(850, 1000, 950, 1200);
        var moved = Assert.Single(await editor.BoxesAsync());
        await editor.DragAsync(moved.X + moved.W, moved.Y + moved.H, moved.X + moved.W + 300, moved.Y + moved.H + 100);
        var resized = Assert.Single(await editor.BoxesAsync());

        AssertNear(new PageBox(700, 1000, 500, 400, "Unit"), moved, 5);
        AssertNear(new PageBox(700, 1000, 800, 500, "Unit"), resized, 5);
        Assert.Equal((moved.X, moved.Y), (resized.X, resized.Y));
    }

    [Fact]
    public async Task EveryHandle_MovesOnlyItsOwnEdges()
    {
        (string Handle, int Dx, int Dy, PageBox Expected)[] cases =
        [
            ("nw", -100, -60, new(900, 940, 600, 460)), ("n", -100, -60, new(1000, 940, 500, 460)), ("ne", 100, -60, new(1000, 940, 600, 460)),
            ("e", 100, -60, new(1000, 1000, 600, 400)), ("se", 100, 60, new(1000, 1000, 600, 460)), ("s", 100, 60, new(1000, 1000, 500, 460)),
            ("sw", -100, 60, new(900, 1000, 600, 460)), ("w", -100, 60, new(900, 1000, 600, 400)),
        ];
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);

        foreach (var (handle, dx, dy, expected) in cases)
        {
            await editor.Page.EvaluateAsync("window.editor.setBoxes([{ x: 1000, y: 1000, w: 500, h: 400, kind: 'Name' }])");
            await editor.ClickAsync(1250, 1200);
            var grip = (await editor.Page.Locator($".me-handle[data-handle={handle}]").BoundingBoxAsync())!;
            var scale = (await editor.PictureAsync()).Width / MaskEditorPage.PageWidth;
            await editor.Page.Mouse.MoveAsync(grip.X + grip.Width / 2, grip.Y + grip.Height / 2);
            await editor.Page.Mouse.DownAsync();
            await editor.Page.Mouse.MoveAsync(grip.X + grip.Width / 2 + dx * scale, grip.Y + grip.Height / 2 + dy * scale, new() { Steps = 3 });
            await editor.Page.Mouse.UpAsync();

            AssertNear(expected, Assert.Single(await editor.BoxesAsync()), 5);
        }
    }

    [Fact]
    public async Task Wheel_WithControlZoomsAtThePointerAndWithoutPans()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        var before = await editor.PictureAsync();
        // wheel events carry whole pixels
        var (x, y) = (MathF.Round(before.X + before.Width / 2), MathF.Round(before.Y + before.Height / 3));
        var pageY = (y - before.Y) / before.Height * MaskEditorPage.PageHeight;
        await editor.Page.Mouse.MoveAsync(x, y);

        await editor.Page.Keyboard.DownAsync("Control");
        for (var i = 0; i < 4; i++)
        {
            await editor.Page.Mouse.WheelAsync(0, -100);
        }

        await editor.Page.Keyboard.UpAsync("Control");
        await editor.Page.WaitForTimeoutAsync(100);
        var zoomed = await editor.PictureAsync();
        var under = await editor.OnScreenAsync(1240, pageY);
        await editor.Page.Mouse.WheelAsync(0, 120);
        await editor.Page.WaitForTimeoutAsync(100);
        var panned = await editor.PictureAsync();

        Assert.True(zoomed.Width > 2 * before.Width);
        Assert.Equal(y, under.Y, 1.0);
        Assert.Equal(zoomed.Y - 120, panned.Y, 1.0);
        Assert.Equal(zoomed.Width, panned.Width, 0.1);
    }

    [Fact]
    public async Task Draw_WithSpaceHeld_PansInstead()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.ZoomAsync("200%");
        await editor.Canvas.FocusAsync();
        var before = await editor.PictureAsync();
        var middle = await editor.MiddleAsync();

        await editor.Page.Keyboard.DownAsync("Space");
        await editor.DragAsync(middle.X, middle.Y, middle.X + 50, middle.Y + 40);
        await editor.Page.Keyboard.UpAsync("Space");

        var after = await editor.PictureAsync();
        Assert.Empty(await editor.BoxesAsync());
        Assert.Equal(before.X + 100, after.X, 1.0);
        Assert.Equal(before.Y + 80, after.Y, 1.0);
    }

    private static void AssertNear(PageBox expected, PageBox actual, int tolerance)
    {
        Assert.Equal(expected.X, actual.X, (double)tolerance);
        Assert.Equal(expected.Y, actual.Y, (double)tolerance);
        Assert.Equal(expected.W, actual.W, (double)tolerance);
        Assert.Equal(expected.H, actual.H, (double)tolerance);
        Assert.Equal(expected.Kind, actual.Kind);
    }
}
