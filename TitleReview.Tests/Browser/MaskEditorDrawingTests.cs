using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class MaskEditorDrawingTests(Chromium chromium, MaskEditorSite site) : IClassFixture<MaskEditorSite>
{
    [Theory]
    [InlineData(1, "fit")]
    [InlineData(1, "100%")]
    [InlineData(1, "200%")]
    [InlineData(2, "fit")]
    [InlineData(2, "100%")]
    [InlineData(2, "200%")]
    [InlineData(3, "fit")]
    [InlineData(3, "100%")]
    [InlineData(3, "200%")]
    public async Task Draw_AtAnyZoomAndPixelRatio_GivesThePixelsOfThePage(float pixelRatio, string zoom)
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site,
            new() { ViewportSize = new() { Width = 1200, Height = 900 }, DeviceScaleFactor = pixelRatio });
        await ZoomAsync(editor, zoom);

        await DrawOnScreenAndCompareAsync(editor);
    }

    [Theory]
    [InlineData("transform: scale(.8); transform-origin: 0 0")]
    [InlineData("zoom: .8")]
    [InlineData("margin: 37px 0 0 21.5px; border: 9px solid")]
    public async Task Draw_InsideScaledOrShiftedPage_GivesThePixelsOfThePage(string style)
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.Page.EvaluateAsync("style => { document.querySelector('main').style.cssText = style; }", style);
        await editor.Page.WaitForTimeoutAsync(100);

        await DrawOnScreenAndCompareAsync(editor);
    }

    [Fact]
    public async Task Draw_FromAnyCornerAndPastTheEdge_StaysOnThePage()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);

        await editor.DragAsync(2300, 3300, 2600, 3600);
        await editor.DragAsync(400, 300, -200, -200);

        var boxes = await editor.BoxesAsync();
        Assert.Equal((MaskEditorPage.PageWidth, MaskEditorPage.PageHeight), (boxes[0].X + boxes[0].W, boxes[0].Y + boxes[0].H));
        Assert.Equal((0, 0), (boxes[1].X, boxes[1].Y));
    }

    [Fact]
    public async Task Draw_UnderFourPixelsOfThePage_LeavesNothing()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await ZoomAsync(editor, "200%");
        var middle = await MiddleAsync(editor);

        await editor.DragAsync(middle.X, middle.Y, middle.X + 200, middle.Y + 2);
        await editor.ClickAsync(middle.X, middle.Y);

        Assert.Empty(await editor.BoxesAsync());
        Assert.Empty(await editor.HeardAsync());
    }

    [Fact]
    public async Task Shown_IsWhatTheServerWillBurn()
    {
        var grid = new { offsetX = 5, offsetY = 11, stepX = 16, stepY = 8 };
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: new { grid });
        await editor.DragAsync(300, 1060, 530, 1170);
        await editor.DragAsync(-50, 3400, 200, 3600);

        var scale = (await editor.PictureAsync()).Width / MaskEditorPage.PageWidth;
        var drawn = await editor.BoxesAsync();
        for (var i = 0; i < drawn.Count; i++)
        {
            var (left, right) = Grown(drawn[i].X, drawn[i].W, grid.offsetX, grid.stepX, MaskEditorPage.PageWidth);
            var (top, bottom) = Grown(drawn[i].Y, drawn[i].H, grid.offsetY, grid.stepY, MaskEditorPage.PageHeight);
            var fill = editor.Boxes.Nth(i).Locator(".me-fill");

            Assert.Equal(left * scale, await NumberAsync(fill, "x"), 0.1);
            Assert.Equal(top * scale, await NumberAsync(fill, "y"), 0.1);
            Assert.Equal((right - left) * scale, await NumberAsync(fill, "width"), 0.1);
            Assert.Equal((bottom - top) * scale, await NumberAsync(fill, "height"), 0.1);
            Assert.Equal("rgb(0, 0, 0)", await fill.EvaluateAsync<string>("shape => getComputedStyle(shape).fill"));
            Assert.Equal("1", await fill.EvaluateAsync<string>("shape => getComputedStyle(shape).fillOpacity"));
        }
    }

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
        await ZoomAsync(editor, "200%");
        await editor.Canvas.FocusAsync();
        var before = await editor.PictureAsync();
        var middle = await MiddleAsync(editor);

        await editor.Page.Keyboard.DownAsync("Space");
        await editor.DragAsync(middle.X, middle.Y, middle.X + 50, middle.Y + 40);
        await editor.Page.Keyboard.UpAsync("Space");

        var after = await editor.PictureAsync();
        Assert.Empty(await editor.BoxesAsync());
        Assert.Equal(before.X + 100, after.X, 1.0);
        Assert.Equal(before.Y + 80, after.Y, 1.0);
    }

    [Fact]
    public async Task NarrowScreen_HoldsTheWholeEditor()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site,
            new() { ViewportSize = new() { Width = 360, Height = 740 }, DeviceScaleFactor = 3, HasTouch = true, IsMobile = true });
        await DrawOnScreenAndCompareAsync(editor);
        await editor.ShootAsync("mask-editor-360");

        Assert.Equal(360, await editor.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
    }

    private static async Task DrawOnScreenAndCompareAsync(MaskEditorPage editor)
    {
        var canvas = (await editor.Canvas.BoundingBoxAsync())!;
        var (left, top) = (MathF.Round(canvas.X + canvas.Width / 2 - 60), MathF.Round(canvas.Y + canvas.Height / 2 - 41));
        await editor.Page.Mouse.MoveAsync(left, top);
        await editor.Page.Mouse.DownAsync();
        await editor.Page.Mouse.MoveAsync(left + 111, top + 67, new() { Steps = 5 });
        await editor.Page.Mouse.UpAsync();

        var picture = await editor.PictureAsync();
        var perPixel = MaskEditorPage.PageWidth / picture.Width;
        var box = Assert.Single(await editor.BoxesAsync());
        Assert.Equal((left - picture.X) * perPixel, box.X, 1.05);
        Assert.Equal((top - picture.Y) * perPixel, box.Y, 1.05);
        Assert.Equal((left + 111 - picture.X) * perPixel, box.X + box.W, 1.05);
        Assert.Equal((top + 67 - picture.Y) * perPixel, box.Y + box.H, 1.05);
    }

    private static async Task ZoomAsync(MaskEditorPage editor, string zoom)
    {
        if (zoom == "fit")
        {
            return;
        }

        await editor.Act("actualSize").ClickAsync();
        while (zoom != await editor.Act("actualSize").TextContentAsync())
        {
            await editor.Act("zoomIn").ClickAsync();
        }
    }

    private static async Task<(double X, double Y)> MiddleAsync(MaskEditorPage editor)
    {
        var canvas = (await editor.Canvas.BoundingBoxAsync())!;
        var picture = await editor.PictureAsync();
        var perPixel = MaskEditorPage.PageWidth / (double)picture.Width;
        return ((canvas.X + canvas.Width / 2 - picture.X) * perPixel, (canvas.Y + canvas.Height / 2 - picture.Y) * perPixel);
    }

    /// <summary>The rule as imaging-study.md 2.4 gives it, written a second time on purpose.</summary>
    private static (int From, int To) Grown(int start, int length, int offset, int step, int whole)
    {
        var from = start;
        while ((from - offset) % step != 0)
        {
            from--;
        }

        var to = start + length;
        while ((to - offset) % step != 0)
        {
            to++;
        }

        return (Math.Max(from, 0), Math.Min(to, whole));
    }

    private static async Task<double> NumberAsync(ILocator shape, string attribute) =>
        double.Parse((await shape.GetAttributeAsync(attribute))!, CultureInfo.InvariantCulture);

    private static void AssertNear(PageBox expected, PageBox actual, int tolerance)
    {
        Assert.Equal(expected.X, actual.X, (double)tolerance);
        Assert.Equal(expected.Y, actual.Y, (double)tolerance);
        Assert.Equal(expected.W, actual.W, (double)tolerance);
        Assert.Equal(expected.H, actual.H, (double)tolerance);
        Assert.Equal(expected.Kind, actual.Kind);
    }
}
