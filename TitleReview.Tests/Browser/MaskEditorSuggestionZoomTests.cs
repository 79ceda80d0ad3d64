using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Suggestions lie where they were found, and are judged by what is hit, at three zooms and three pixel ratios, by mouse and by finger.</summary>
[Collection(nameof(Chromium))]
public sealed class MaskEditorSuggestionZoomTests(Chromium chromium, MaskEditorSite site) : IClassFixture<MaskEditorSite>
{
    private const int Grid = 16;

    // centres as seen from the middle of the drawing, in pixels of the screen: far enough apart to grow by a grid step at any zoom
    private static readonly (int X, int Y, string Kind)[] s_around = [(-120, -110, "Unit"), (70, -110, "Seal"), (-120, 60, "Name"), (70, 60, "Name")];

    public static TheoryData<float, string, bool> Sights()
    {
        var sights = new TheoryData<float, string, bool>();
        foreach (var pixelRatio in (float[])[1, 2, 3])
        {
            foreach (var zoom in (string[])["fit", "100%", "200%"])
            {
                sights.Add(pixelRatio, zoom, p3: false);
                sights.Add(pixelRatio, zoom, p3: true);
            }
        }
        return sights;
    }

    [Theory]
    [MemberData(nameof(Sights))]
    public async Task Suggestions_AtAnyZoomAndPixelRatio_LieWhereTheyWereFound_AndAreJudgedByWhatIsHit(float pixelRatio, string zoom, bool byFinger)
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, byFinger
            ? new() { ViewportSize = new() { Width = 412, Height = 915 }, DeviceScaleFactor = pixelRatio, HasTouch = true, IsMobile = true }
            : new() { ViewportSize = new() { Width = 1200, Height = 900 }, DeviceScaleFactor = pixelRatio });
        await editor.ZoomAsync(zoom);
        var boxes = await BoxesAroundTheMiddleAsync(editor);
        await editor.Page.EvaluateAsync("list => window.editor.offer(list)", boxes.Select((box, index) => new { number = index + 1, x = box.X, y = box.Y, w = box.W, h = box.H, kind = box.Kind }));

        for (var index = 0; index < boxes.Count; index++)
        {
            await LiesAtAsync(editor, index, boxes[index]);
        }
        await HitAsync(editor.Page, await editor.OnScreenAsync(boxes[0].X + boxes[0].W / 2.0, boxes[0].Y + boxes[0].H / 2.0), byFinger);
        await HitAsync(editor.Page, await MiddleOfAsync(editor.Suggestions.First.Locator(".me-drop")), byFinger);
        await HitAsync(editor.Page, await MiddleOfAsync(editor.Page.Locator("button[data-accept=Name]")), byFinger);

        Assert.Equal(
            ["1:Accepted 2:Open 3:Open 4:Open", "1:Accepted 2:Dropped 3:Open 4:Open", "1:Accepted 2:Dropped 3:Accepted 4:Accepted"],
            await editor.JudgedAsync());
        Assert.Equal([boxes[0], boxes[2], boxes[3]], await editor.BoxesAsync());
        Assert.Equal(0, await editor.Suggestions.CountAsync());
    }

    private static async Task<IReadOnlyList<PageBox>> BoxesAroundTheMiddleAsync(MaskEditorPage editor)
    {
        var middle = await editor.MiddleAsync();
        var perPixel = MaskEditorPage.PageWidth / (await editor.PictureAsync()).Width;
        return [.. s_around.Select(one => new PageBox(
            (int)(middle.X + ((one.X - 30) * perPixel)), (int)(middle.Y + ((one.Y - 22) * perPixel)), (int)(60 * perPixel), (int)(44 * perPixel), one.Kind))];
    }

    /// <summary>As it would be burned: grown to the grid.</summary>
    private static async Task LiesAtAsync(MaskEditorPage editor, int index, PageBox box)
    {
        var (left, top) = await editor.OnScreenAsync(Math.Floor(box.X / (double)Grid) * Grid, Math.Floor(box.Y / (double)Grid) * Grid);
        var (right, bottom) = await editor.OnScreenAsync(Math.Ceiling((box.X + box.W) / (double)Grid) * Grid, Math.Ceiling((box.Y + box.H) / (double)Grid) * Grid);
        var seen = (await editor.Suggestions.Nth(index).Locator(".me-fill").BoundingBoxAsync())!;
        Assert.Equal(left, seen.X, 1.05f);
        Assert.Equal(top, seen.Y, 1.05f);
        Assert.Equal(right, seen.X + seen.Width, 1.05f);
        Assert.Equal(bottom, seen.Y + seen.Height, 1.05f);
    }

    private static async Task<(float X, float Y)> MiddleOfAsync(ILocator shape)
    {
        var box = (await shape.BoundingBoxAsync())!;
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }

    private static Task HitAsync(IPage page, (float X, float Y) at, bool byFinger) =>
        byFinger ? page.Touchscreen.TapAsync(at.X, at.Y) : page.Mouse.ClickAsync(at.X, at.Y);
}
