using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class MaskEditorKeyboardTests(Chromium chromium, MaskEditorSite site) : IClassFixture<MaskEditorSite>
{
    private static readonly object s_twoBoxes = new
    {
        boxes = new[] { new { x = 300, y = 1060, w = 228, h = 110, kind = "Name" }, new { x = 604, y = 1212, w = 988, h = 110, kind = "Unit" } },
    };

    [Fact]
    public async Task KeyboardAlone_CreatesMovesResizesAndNames()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.Canvas.FocusAsync();

        await editor.PressAsync("Enter");
        var created = Assert.Single(await editor.BoxesAsync());
        await editor.PressAsync("ArrowRight", "ArrowRight", "Shift+ArrowDown", "ArrowUp");
        var moved = Assert.Single(await editor.BoxesAsync());
        await editor.PressAsync("Alt+ArrowRight", "Alt+Shift+ArrowDown", "Alt+ArrowUp");
        var resized = Assert.Single(await editor.BoxesAsync());
        await editor.PressAsync("3");
        var named = Assert.Single(await editor.BoxesAsync());

        Assert.Equal(MaskEditorPage.PageWidth / 2, created.X + created.W / 2.0, 2.0);
        Assert.Equal(MaskEditorPage.PageHeight / 2, created.Y + created.H / 2.0, 2.0);
        Assert.Equal(created with { X = created.X + 2, Y = created.Y + 9 }, moved);
        Assert.Equal(moved with { W = moved.W + 1, H = moved.H + 9 }, resized);
        Assert.Equal(resized with { Kind = "Seal" }, named);
    }

    [Fact]
    public async Task Tab_WalksTheBoxesAndNamesEach()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_twoBoxes);
        await editor.Canvas.FocusAsync();

        await editor.PressAsync("Tab");
        var first = await FocusedNameAsync(editor);
        await editor.PressAsync("Tab");
        var second = await FocusedNameAsync(editor);
        await editor.PressAsync("Delete");

        Assert.Equal("第1个遮盖框，姓名，左上 300, 1060，宽 228，高 110", first);
        Assert.Equal("第2个遮盖框，工作单位，左上 604, 1212，宽 988，高 110", second);
        Assert.Equal(new PageBox(300, 1060, 228, 110), Assert.Single(await editor.BoxesAsync()));
        Assert.Equal("已删除第2个遮盖框，共 1 个遮盖框", await LiveAsync(editor));
    }

    [Fact]
    public async Task Tab_ToABoxOutOfSight_BringsItIntoView()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_twoBoxes);
        await editor.PressAsync("Tab");
        await editor.Page.EvaluateAsync("for (let i = 0; i < 7; i++) { window.editor.zoomIn(); }");
        await editor.Canvas.FocusAsync();

        await editor.PressAsync("Tab");

        var canvas = (await editor.Canvas.BoundingBoxAsync())!;
        var (x, y) = await editor.OnScreenAsync(300 + 114, 1060 + 55);
        Assert.InRange(x, canvas.X, canvas.X + canvas.Width);
        Assert.InRange(y, canvas.Y, canvas.Y + canvas.Height);
    }

    [Theory]
    [InlineData("Control+z", "Control+Shift+Z")]
    [InlineData("Control+Z", "Control+y")]
    public async Task Undo_GoesBackThroughEveryActAndRedoForwardAgain(string undo, string redo)
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.DragAsync(300, 300, 700, 500);
        await editor.PressAsync("2");
        await editor.PressAsync("ArrowRight");
        await editor.SettledAsync();
        await editor.PressAsync("Control+d");
        await editor.PressAsync("Delete");
        var last = await editor.BoxesAsync();

        await editor.PressAsync(undo);
        Assert.Equal(2, (await editor.BoxesAsync()).Count);
        await editor.PressAsync(undo, undo, undo);
        Assert.Equal("Name", Assert.Single(await editor.BoxesAsync()).Kind);
        await editor.PressAsync(undo, undo, undo);
        Assert.Empty(await editor.BoxesAsync());
        await editor.PressAsync(redo, redo, redo, redo, redo, redo);
        Assert.Equal(last, await editor.BoxesAsync());
    }

    [Fact]
    public async Task UndoButton_StaysOnThePageAndKeepsTheFocus()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.DragAsync(300, 300, 700, 500);

        await editor.Act("undo").ClickAsync();

        Assert.Empty(await editor.BoxesAsync());
        Assert.Equal(site.Address.ToString(), editor.Page.Url);
        Assert.Equal("true", await editor.Act("undo").GetAttributeAsync("aria-disabled"));
        Assert.True(await editor.Act("undo").EvaluateAsync<bool>("button => button === document.activeElement"));
        await editor.Act("redo").ClickAsync();
        Assert.Single(await editor.BoxesAsync());
    }

    [Fact]
    public async Task Escape_WhileDrawing_LeavesNothingAndThenDeselects()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_twoBoxes);
        var from = await editor.OnScreenAsync(1500, 2000);
        await editor.Page.Mouse.MoveAsync(from.X, from.Y);
        await editor.Page.Mouse.DownAsync();
        await editor.Page.Mouse.MoveAsync(from.X + 90, from.Y + 60, new() { Steps = 3 });
        await editor.PressAsync("Escape");
        await editor.Page.Mouse.UpAsync();
        Assert.Equal(2, (await editor.BoxesAsync()).Count);

        await editor.ClickAsync(400, 1100);
        await editor.PressAsync("Escape", "Delete");

        Assert.Equal(2, (await editor.BoxesAsync()).Count);
        Assert.Empty(await editor.HeardAsync());
    }

    [Fact]
    public async Task KindKeyAndButton_SetWhatIsDrawnNext()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.Canvas.FocusAsync();
        await editor.PressAsync("3");
        await editor.DragAsync(300, 300, 700, 500);
        await editor.ClickAsync(2000, 3000);
        await editor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "照片眼部" }).ClickAsync();
        await editor.DragAsync(300, 900, 700, 1100);

        Assert.Equal("Seal Eyes", string.Join(' ', (await editor.BoxesAsync()).Select(box => box.Kind)));
        Assert.Equal("true", await editor.Page.Locator("button[data-kind=Eyes]").GetAttributeAsync("aria-pressed"));
        Assert.Equal("false", await editor.Page.Locator("button[data-kind=Seal]").GetAttributeAsync("aria-pressed"));
    }

    [Fact]
    public async Task SelectedBox_LendsItsKindToTheNext()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_twoBoxes);

        await editor.ClickAsync(1000, 1260);
        await editor.DragAsync(300, 2000, 700, 2200);

        Assert.Equal("Unit", (await editor.BoxesAsync())[2].Kind);
    }

    [Fact]
    public async Task ZoomKeys_ChangeTheScaleAndZeroFits()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        var fitted = await editor.PictureAsync();
        await editor.Canvas.FocusAsync();

        await editor.PressAsync("+", "+");
        var larger = await editor.PictureAsync();
        await editor.PressAsync("-");
        var smaller = await editor.PictureAsync();
        await editor.PressAsync("0");

        Assert.True(larger.Width > smaller.Width && smaller.Width > fitted.Width);
        Assert.Equal(fitted.Width, (await editor.PictureAsync()).Width);
    }

    [Fact]
    public async Task ReadOnly_ShowsAndZoomsButNeverChanges()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site,
            options: new { readOnly = true, boxes = new[] { new { x = 300, y = 1060, w = 228, h = 110, kind = "Name" } } });
        var before = await editor.BoxesAsync();

        await editor.DragAsync(900, 900, 1400, 1400);
        await editor.DragAsync(400, 1100, 900, 1500);
        await editor.ClickAsync(400, 1100);
        await editor.PressAsync("Delete", "2", "ArrowLeft", "Control+d", "Control+z");
        await editor.Canvas.FocusAsync();
        await editor.PressAsync("Enter");
        await editor.SettledAsync();

        Assert.Equal(before, await editor.BoxesAsync());
        Assert.Empty(await editor.HeardAsync());
        Assert.Equal(0, await editor.Page.Locator("button[data-kind], button[data-act=undo], button[data-act=remove]").CountAsync());
        Assert.Equal(1, await editor.Act("zoomIn").CountAsync());
    }

    private static Task<string> FocusedNameAsync(MaskEditorPage editor) =>
        editor.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");

    private static async Task<string> LiveAsync(MaskEditorPage editor) => (await editor.Page.Locator(".me-live").TextContentAsync())!;
}
