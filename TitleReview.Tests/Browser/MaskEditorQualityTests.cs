using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class MaskEditorQualityTests(Chromium chromium, MaskEditorSite site) : IClassFixture<MaskEditorSite>
{
    private static readonly PageBox[] s_covered =
        [new(300, 1070, 950, 110), new(760, 1220, 660, 110, "Unit"), new(1450, 2380, 440, 440, "Seal")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_FindsNothingSerious(bool readOnly)
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: new { readOnly, boxes = ForBrowser(s_covered) });
        await editor.ClickAsync(600, 1000);

        var serious = await Axe.SeriousAsync(editor.Page);

        Assert.StartsWith("页面图片", await editor.Canvas.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.Empty(serious);
    }

    [Fact]
    public async Task Pictures_AreTakenForTheEye()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, new() { ViewportSize = new() { Width = 1280, Height = 900 } }, new { boxes = ForBrowser(s_covered) });
        await editor.ShootAsync("mask-editor-covered");
        await editor.Canvas.FocusAsync();
        await editor.PressAsync("Tab", "Tab");
        await editor.ShootAsync("mask-editor-selected-by-keyboard");
        var (x, y) = await editor.OnScreenAsync(1640, 1800);
        await editor.Page.Mouse.MoveAsync(x, y);
        await editor.Page.Mouse.DownAsync();
        await editor.Page.Mouse.MoveAsync(x + 60, y + 50, new() { Steps = 3 });
        await editor.ShootAsync("mask-editor-drawing");
        await editor.Page.Mouse.UpAsync();
        await editor.Act("actualSize").ClickAsync();
        await editor.Act("peek").ClickAsync();
        await editor.Page.GetByText("怎么操作").ClickAsync();
        await Chromium.ShootAsync(editor.Page, "mask-editor-peek-100");

        Assert.Equal(4, await editor.Boxes.CountAsync());
    }

    [Fact]
    public async Task BurnedLook_HidesEveryPixelBeneath()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: new { boxes = ForBrowser(s_covered) });
        var box = (await editor.Boxes.Nth(2).Locator(".me-fill").BoundingBoxAsync())!;

        var shot = await editor.Page.ScreenshotAsync(new() { Clip = new() { X = box.X + 3, Y = box.Y + 24, Width = box.Width - 6, Height = box.Height - 27 } });

        var colours = await editor.Page.EvaluateAsync<string[]>("""
            async bytes => {
              const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
              const canvas = new OffscreenCanvas(picture.width, picture.height);
              const context = canvas.getContext('2d');
              context.drawImage(picture, 0, 0);
              const { data } = context.getImageData(0, 0, picture.width, picture.height);
              return [...new Set(Array.from({ length: data.length / 4 }, (_, i) => data.slice(i * 4, i * 4 + 4).join()))];
            }
            """, shot.Select(one => (int)one).ToArray());
        Assert.Equal(["0,0,0,255"], colours);
    }

    private static object[] ForBrowser(IEnumerable<PageBox> boxes) => [.. boxes.Select(box => new { x = box.X, y = box.Y, w = box.W, h = box.H, kind = box.Kind })];
}
