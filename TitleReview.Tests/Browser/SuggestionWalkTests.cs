using Microsoft.Playwright;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>周敏 uploads a real scan on which a former unit and a seal stand; the search finds both, and she judges them.</summary>
[Collection(Chromium.Walks)]
public sealed class SuggestionWalkTests(Chromium chromium)
{
    [Fact]
    public async Task Suggestions_AppearByThemselves_AreAsked_AreAcceptedAndBurned()
    {
        await using var app = await RunningApp.StartNewAsync(suggests: true);
        await using var me = await Guest.ArriveAsync(chromium, app.Address, "周敏", new() { ViewportSize = new() { Width = 1280, Height = 1000 } });
        await me.SignInAsync();
        var application = await ApplicantJourney.StartAsync(me);
        await me.GoAsync($"{application}/WorkHistory");
        await me.ReadyAsync("WorkHistory");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "增加一行" }).ClickAsync();
        await me.Page.Locator("fieldset[data-row='1']").WaitForAsync();
        await me.FillAsync("WorkHistory-1-unit", "和静县畜牧兽医站");
        await me.UploadAsync(1, "工作经历印证材料", "a4-150dpi-12_t0.jpg");

        await me.GoAsync(application.Replace("/applications/", "/masking/", StringComparison.Ordinal));
        await me.ShotAsync("suggestions-under-way");
        await Assertions.Expect(me.Page.Locator(".badge.suggested")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(me.Page.Locator("[data-looks='open']")).ToHaveTextAsync("系统在1页上找到了可能需要遮盖的地方，还没有处理，请逐页查看虚线框。");
        await ShootBothAsync(me, "suggestions-list");
        Assert.Empty(await Axe.SeriousAsync(me.Page));
        await me.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^继续") }).ClickAsync();

        var suggestions = me.Page.Locator(".me-box.is-suggestion");
        await suggestions.First.WaitForAsync();
        var labels = await suggestions.Locator(".me-label").AllTextContentsAsync();
        Assert.Contains("建议：工作单位", labels);
        Assert.Contains("建议：单位公章", labels);
        await ShootBothAsync(me, "suggestions-editor");

        await me.Page.Keyboard.PressAsync("f");
        await Assertions.Expect(me.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = $"本页还有{labels.Count}处系统建议遮盖的地方" })).ToBeVisibleAsync();
        await Assertions.Expect(me.Page.Locator("[data-second-look]")).ToHaveTextAsync("已再次核对，无需遮盖");
        await Assertions.Expect(me.Page.Locator("[data-burned='no']")).ToBeVisibleAsync();
        await me.ShotAsync("suggestions-second-look");

        await me.Page.Locator("button[data-accept=Unit]").ClickAsync();
        await Assertions.Expect(me.Page.Locator(".me-saved")).ToHaveTextAsync("已保存");
        await me.Page.Locator("button[data-act=acceptAll]").ClickAsync();
        await Assertions.Expect(me.Page.Locator(".me-count")).ToHaveTextAsync($"共 {labels.Count} 个遮盖框");
        await Assertions.Expect(me.Page.Locator("[data-second-look]")).ToHaveCountAsync(0);
        await me.Page.ReloadAsync();
        await Assertions.Expect(me.Page.Locator(".me-box[data-id]:not(.is-suggestion)")).ToHaveCountAsync(labels.Count);
        await me.Page.Keyboard.PressAsync("y");
        await me.Page.Locator("[data-burned='yes']").WaitForAsync();
        await ShootBothAsync(me, "suggestions-burned");

        Assert.Empty(me.Faults);
        Assert.DoesNotContain("畜牧", app.Log, StringComparison.Ordinal);
    }

    private static async Task ShootBothAsync(Guest me, string what)
    {
        await me.ShotAsync(what);
        await me.Page.SetViewportSizeAsync(360, 800);
        await me.Page.WaitForTimeoutAsync(300);
        await me.ShotAsync($"{what}-360");
        await me.Page.SetViewportSizeAsync(1280, 1000);
        await me.Page.WaitForTimeoutAsync(300);
    }
}
