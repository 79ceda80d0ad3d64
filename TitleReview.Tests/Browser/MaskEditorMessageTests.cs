using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class MaskEditorMessageTests(Chromium chromium, MaskEditorSite site) : IClassFixture<MaskEditorSite>
{
    [Fact]
    public async Task EachAct_TellsTheListenerExactlyOnce()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        (string What, Func<Task> Act)[] acts =
        [
            ("draw", () => editor.DragAsync(300, 1060, 530, 1170)),
            ("move", () => editor.DragAsync(400, 1100, 700, 1400)),
            ("keys held down", () => editor.PressAsync("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowUp", "Alt+ArrowRight")),
            ("kind", () => editor.PressAsync("2")),
            ("duplicate", () => editor.PressAsync("Control+d")),
            ("delete", () => editor.PressAsync("Delete")),
            ("undo", () => editor.PressAsync("Control+z")),
            ("redo", () => editor.Act("redo").ClickAsync()),
        ];

        foreach (var (what, act) in acts)
        {
            await editor.ForgetHeardAsync();
            await act();
            await editor.SettledAsync();

            var heard = await editor.HeardAsync();
            Assert.True(heard.Count == 1, $"{what}: {heard.Count} messages");
            Assert.Equal(await editor.BoxesAsync(), heard[0]);
        }
    }

    [Fact]
    public async Task Message_HoldsOnlyWholeNumbersAndKind()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.DragAsync(300, 1060, 530, 1170);

        var json = await editor.Page.EvaluateAsync<string>("window.heard[0].json");

        Assert.Matches("""^\[\{"x":\d+,"y":\d+,"w":\d+,"h":\d+,"kind":"Name"\}\]$""", json);
    }

    [Theory]
    [InlineData("select")]
    [InlineData("zoom")]
    [InlineData("peek")]
    [InlineData("there and back")]
    public async Task WhatChangesNothing_IsNotTold(string what)
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site,
            options: new { boxes = new[] { new { x = 304, y = 1056, w = 240, h = 112, kind = "Name" } } });

        await (what switch
        {
            "select" => editor.ClickAsync(400, 1100),
            "zoom" => editor.Act("zoomIn").ClickAsync(),
            "peek" => editor.Act("peek").ClickAsync(),
            _ => ThereAndBackAsync(editor),
        });
        await editor.SettledAsync();

        Assert.Empty(await editor.HeardAsync());
        Assert.Equal("true", await editor.Act("undo").GetAttributeAsync("aria-disabled"));
    }

    [Fact]
    public async Task LostMessage_IsSentAgainAndSaid()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.Page.EvaluateAsync("window.failures = 1");

        await editor.DragAsync(300, 1060, 530, 1170);
        await Assertions.Expect(editor.Page.Locator(".me-saved")).ToHaveTextAsync("还没有保存，正在重试");
        await Assertions.Expect(editor.Page.Locator(".me-saved")).ToHaveTextAsync("已保存");

        var heard = await editor.HeardAsync();
        Assert.Equal(2, heard.Count);
        Assert.Equal(heard[0], heard[1]);
    }

    [Fact]
    public async Task SetBoxes_FromTheServer_IsNotEchoedAndCanBeUndone()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.DragAsync(300, 300, 700, 500);
        var own = Assert.Single(await editor.BoxesAsync());
        await editor.ForgetHeardAsync();

        await editor.Page.EvaluateAsync("window.editor.setBoxes([...window.editor.boxes(), { x: 604, y: 1212, w: 988, h: 110, kind: 'Unit' }])");
        Assert.Equal(2, (await editor.BoxesAsync()).Count);
        Assert.Equal(1, await editor.Page.Locator(".me-box.is-selected").CountAsync());
        Assert.Empty(await editor.HeardAsync());
        await editor.PressAsync("Control+z");

        Assert.Equal(own, Assert.Single(await editor.BoxesAsync()));
        Assert.Single(await editor.HeardAsync());
    }

    [Fact]
    public async Task Destroy_SendsWhatIsPendingAndLeavesNothing()
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site);
        await editor.DragAsync(300, 300, 700, 500);
        await editor.ForgetHeardAsync();

        await editor.PressAsync("ArrowRight");
        await editor.Page.EvaluateAsync("window.root = document.querySelector('.me-root'); window.editor.destroy()");
        await editor.Page.EvaluateAsync("""
            document.getElementById('host').append(window.root);
            document.querySelector('.me-canvas').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
            document.querySelector('button[data-act=undo]').click();
            """);
        await editor.DragAsync(1200, 900, 1600, 1300);
        await editor.SettledAsync();

        Assert.Single(await editor.HeardAsync());
        Assert.Single(await editor.BoxesAsync());
    }

    [Theory]
    [InlineData("src", "/scans/no-such-page.jpg", "没有加载出来")]
    [InlineData("pageHeight", 2480, "方向或尺寸与记录不符")]
    public async Task PageThatCannotBeTrusted_StopsEditing(string option, object value, string words)
    {
        await using var editor = await MaskEditorPage.OpenAsync(chromium, site, options: new Dictionary<string, object>(StringComparer.Ordinal) { [option] = value });
        await Assertions.Expect(editor.Page.Locator(".me-notice")).ToContainTextAsync(words);

        await editor.DragAsync(300, 300, 700, 500);

        Assert.Empty(await editor.BoxesAsync());
        editor.ForgiveMissingFiles();
    }

    private static async Task ThereAndBackAsync(MaskEditorPage editor)
    {
        var from = await editor.OnScreenAsync(400, 1100);
        await editor.Page.Mouse.MoveAsync(from.X, from.Y);
        await editor.Page.Mouse.DownAsync();
        await editor.Page.Mouse.MoveAsync(from.X + 80, from.Y, new() { Steps = 3 });
        await editor.Page.Mouse.MoveAsync(from.X, from.Y, new() { Steps = 3 });
        await editor.Page.Mouse.UpAsync();
    }
}
