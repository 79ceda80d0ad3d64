using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class MaskEditorSuggestionTests(Chromium chromium, MaskEditorSite site) : IClassFixture<MaskEditorSite>
{
    private static readonly PageBox _name = new(304, 1056, 240, 112);
    private static readonly PageBox _unit = new(608, 1216, 992, 112, "Unit");
    private static readonly PageBox _seal = new(1504, 2400, 480, 480, "Seal");

    private static readonly object s_three = new
    {
        suggestions = new[]
        {
            new { number = 4, x = 304, y = 1056, w = 240, h = 112, kind = "Name" },
            new { number = 5, x = 608, y = 1216, w = 992, h = 112, kind = "Unit" },
            new { number = 7, x = 1504, y = 2400, w = 480, h = 480, kind = "Seal" },
        },
    };

    [Fact]
    public async Task Suggestion_IsNoBox_AndToldFromOneWithoutColour()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);

        Assert.Empty(await editor.BoxesAsync());
        Assert.Empty(await editor.HeardAsync());
        Assert.Equal(3, await editor.Suggestions.CountAsync());
        var first = editor.Suggestions.First;
        Assert.Equal("建议：姓名", await first.Locator(".me-label").TextContentAsync());
        Assert.NotEqual("none", await first.Locator(".me-dashes").EvaluateAsync<string>("line => getComputedStyle(line).strokeDasharray"));
        Assert.Equal("0.12", await first.Locator(".me-fill").EvaluateAsync<string>("fill => getComputedStyle(fill).fillOpacity"));
        Assert.Equal("没有遮盖框，还有 3 处建议", await editor.Page.Locator(".me-count").TextContentAsync());
        Assert.Empty(await Axe.SeriousAsync(editor.Page));
        await editor.ShootAsync("mask-editor-suggestions");
    }

    [Fact]
    public async Task Click_AcceptsOne_AndItIsABox()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);

        await editor.ClickAsync(1000, 1270);

        Assert.Equal([_unit], await editor.BoxesAsync());
        Assert.Equal([_unit], Assert.Single(await editor.HeardAsync()));
        Assert.Equal(["4:Open 5:Accepted 7:Open"], await editor.JudgedAsync());
        Assert.Equal("已采用工作单位，还有 2 处建议", await LiveAsync(editor));
    }

    [Fact]
    public async Task Cross_DropsOne()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);

        await editor.Suggestions.Nth(2).Locator(".me-drop").ClickAsync(new() { Force = true });

        Assert.Empty(await editor.BoxesAsync());
        Assert.Equal(["4:Open 5:Open 7:Dropped"], await editor.JudgedAsync());
        Assert.Equal("已忽略单位公章，还有 2 处建议", await LiveAsync(editor));
    }

    [Fact]
    public async Task Drag_MakesItABoxOfOnesOwn()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);

        await editor.DragAsync(1700, 2600, 1600, 2500);

        var box = Assert.Single(await editor.BoxesAsync());
        Assert.Equal(("Seal", 480, 480), (box.Kind, box.W, box.H));
        Assert.InRange(box.X, _seal.X - 110, _seal.X - 90);
        Assert.Equal(["4:Open 5:Open 7:Accepted"], await editor.JudgedAsync());
    }

    [Fact]
    public async Task KeyboardAlone_WorksThroughThemAll()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);
        await editor.Canvas.FocusAsync();

        await editor.PressAsync("Tab");
        Assert.Equal("第1处建议，共 3 处，姓名，左上 304, 1056，宽 240，高 112，按 A 采用，按 X 忽略", await FocusedNameAsync(editor));
        await editor.PressAsync("a");
        Assert.StartsWith("第1处建议，共 2 处，工作单位", await FocusedNameAsync(editor), StringComparison.Ordinal);
        await editor.PressAsync("x");
        await editor.PressAsync("Enter");

        Assert.Equal([_name, _seal], await editor.BoxesAsync());
        Assert.Equal(["4:Accepted 5:Open 7:Open", "4:Accepted 5:Dropped 7:Open", "4:Accepted 5:Dropped 7:Accepted"], await editor.JudgedAsync());
        Assert.Equal("已采用单位公章，建议都已处理", await LiveAsync(editor));
        Assert.True(await editor.Canvas.EvaluateAsync<bool>("canvas => canvas === document.activeElement"));
    }

    [Fact]
    public async Task Keys_WithNoSuggestionSelected_JudgeNone()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);
        await editor.Canvas.FocusAsync();

        await editor.PressAsync("a", "x", "Delete");

        Assert.Equal(3, await editor.Suggestions.CountAsync());
        Assert.Empty(await editor.HeardAsync());
    }

    [Fact]
    public async Task ArrowAndKind_ChangeIt_SoItIsTaken()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);
        await editor.Canvas.FocusAsync();

        await editor.PressAsync("Tab", "ArrowRight");
        await editor.SettledAsync();
        await editor.PressAsync("2");

        Assert.Equal([_name with { X = 305, Kind = "Unit" }], await editor.BoxesAsync());
    }

    [Fact]
    public async Task UndoAndRedo_GoOverAcceptAndDrop()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);
        await editor.ClickAsync(1000, 1270);
        await editor.Act("dropAll").ClickAsync();
        await editor.ForgetHeardAsync();

        await editor.PressAsync("Control+z", "Control+z");
        Assert.Equal((0, 3), ((await editor.BoxesAsync()).Count, await editor.Suggestions.CountAsync()));
        await editor.PressAsync("Control+y", "Control+y");

        Assert.Equal([_unit], await editor.BoxesAsync());
        Assert.Equal(
            ["4:Open 5:Accepted 7:Open", "4:Open 5:Open 7:Open", "4:Open 5:Accepted 7:Open", "4:Dropped 5:Accepted 7:Dropped"],
            await editor.JudgedAsync());
    }

    [Fact]
    public async Task Buttons_AcceptAllOfAKind_AndAll_EachInOneMessage()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);
        var names = editor.Page.Locator("button[data-accept=Name]");
        Assert.Equal("采用全部姓名（1）", await names.TextContentAsync());
        Assert.True(await editor.Page.Locator("button[data-accept=Eyes]").IsHiddenAsync());

        await names.ClickAsync();
        await editor.Act("acceptAll").ClickAsync();

        Assert.Equal(["4:Accepted 5:Open 7:Open", "4:Accepted 5:Accepted 7:Accepted"], await editor.JudgedAsync());
        Assert.Equal([_name, _unit, _seal], await editor.BoxesAsync());
        Assert.Equal("已采用 2 处工作单位、单位公章，建议都已处理", await LiveAsync(editor));
        Assert.Equal("true", await names.GetAttributeAsync("aria-disabled"));
        Assert.True(await editor.Act("acceptAll").EvaluateAsync<bool>("button => button === document.activeElement"));
    }

    [Fact]
    public async Task AcceptedBoxThatIsDeleted_CountsAsDropped()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);

        await editor.ClickAsync(1000, 1270);
        await editor.PressAsync("Delete");

        Assert.Empty(await editor.BoxesAsync());
        Assert.Equal("4:Open 5:Dropped 7:Open", (await editor.JudgedAsync())[^1]);
    }

    [Fact]
    public async Task SuggestionsThatComeLater_JoinWhatIsDrawn_AndSurviveUndo()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.DragAsync(300, 300, 700, 500);
        await editor.ForgetHeardAsync();

        await editor.Page.EvaluateAsync("window.editor.offer([{ number: 1, x: 304, y: 1056, w: 240, h: 112, kind: 'Name' }])");
        await editor.Page.EvaluateAsync("window.editor.offer([{ number: 1, x: 304, y: 1056, w: 240, h: 112, kind: 'Name' }])");
        Assert.Equal("找到 1 处可能需要遮盖的地方，用虚线框标出", await LiveAsync(editor));
        Assert.Empty(await editor.HeardAsync());
        await editor.PressAsync("Control+z");

        Assert.Empty(await editor.BoxesAsync());
        Assert.Equal(1, await editor.Suggestions.CountAsync());
        Assert.Equal(["1:Open"], await editor.JudgedAsync());
    }

    [Fact]
    public async Task Finger_AcceptsByATap_AndDropsByTheCross()
    {
        await using var editor = await MaskEditorPage.OpenAsync(
            chromium, site, new() { ViewportSize = new() { Width = 412, Height = 915 }, DeviceScaleFactor = 2.625f, HasTouch = true, IsMobile = true }, s_three);
        var seal = await editor.OnScreenAsync(1744, 2640);

        await editor.Page.Touchscreen.TapAsync(seal.X, seal.Y);
        var cross = (await editor.Suggestions.Nth(1).Locator(".me-drop").BoundingBoxAsync())!;
        await editor.Page.Touchscreen.TapAsync(cross.X + cross.Width / 2, cross.Y + cross.Height / 2);

        Assert.True(cross.Width >= 24 && cross.Height >= 24, $"{cross.Width} × {cross.Height}");
        Assert.Equal([_seal], await editor.BoxesAsync());
        Assert.Equal("4:Open 5:Dropped 7:Accepted", (await editor.JudgedAsync())[^1]);
        await editor.ShootAsync("mask-editor-suggestions-phone");
    }

    [Fact]
    public async Task Refused_IsNeverCalledSaved()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);
        await editor.Page.EvaluateAsync("window.refuses = true");

        await editor.ClickAsync(1000, 1270);

        await Assertions.Expect(editor.Page.Locator(".me-saved")).ToHaveTextAsync("没有保存");
    }

    [Fact]
    public async Task PageKeys_PressWhatThePageNames_UnlessSomethingIsTyped()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: s_three);
        await editor.Page.EvaluateAsync("""
            const next = document.createElement('button');
            next.dataset.maskKey = 'n';
            next.addEventListener('click', () => { window.pressed = (window.pressed ?? 0) + 1; window.heardBefore = window.heard.length; });
            const input = document.createElement('input');
            document.body.append(next, input);
            """);
        await editor.Canvas.FocusAsync();
        await editor.PressAsync("Tab", "ArrowRight", "n");
        await editor.Page.Locator("input").FocusAsync();
        await editor.PressAsync("n", "Control+n");

        Assert.Equal(1, await editor.Page.EvaluateAsync<int>("window.pressed"));
        Assert.Equal(1, await editor.Page.EvaluateAsync<int>("window.heardBefore"));
        Assert.Equal("n", await editor.Page.Locator("input").InputValueAsync());
    }

    private static Task<string> FocusedNameAsync(MaskEditorPage editor) => editor.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");

    private static async Task<string> LiveAsync(MaskEditorPage editor) => (await editor.Page.Locator(".me-live").TextContentAsync())!;
}
