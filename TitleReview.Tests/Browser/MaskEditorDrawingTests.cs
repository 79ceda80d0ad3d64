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
        await editor.ZoomAsync(zoom);

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
        await editor.ZoomAsync("200%");
        var middle = await editor.MiddleAsync();

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
}
