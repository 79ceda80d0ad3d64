using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Working through the pages: by keys, with the same boxes on the next ones, turned in the editor, and looked over on one sheet.</summary>
[Collection(nameof(Chromium))]
public sealed class MaskWorkListTests(Chromium chromium)
{
    [Fact]
    public async Task Pages_AreWorkedThroughByKeys_RepeatedTurnedAndLookedOver()
    {
        await using var site = await EvidenceSite.OpenAsync(chromium, "Qualification");
        await site.ChooseAsync(EvidenceSite.Copies(3, "a4-150dpi-12_t0.jpg"));
        await site.Pages.Nth(2).WaitForAsync();
        await site.Page.SetViewportSizeAsync(1280, 1000);
        await site.Guest.GoAsync(site.Application.Replace("/applications/", "/masking/", StringComparison.Ordinal));
        await site.Page.GetByRole(AriaRole.Link, new() { Name = "继续：第1页" }).ClickAsync();
        await DrawAsync(site);

        await site.Page.Locator("#repeat").FillAsync("2");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "用到后面几页" }).ClickAsync();
        await Assertions.Expect(site.Page.Locator("[data-repeated]")).ToHaveTextAsync("已在第2、3页画好同样的框，请逐页查看并回答。");
        await site.Page.Keyboard.PressAsync("Escape");
        await site.Page.Locator("h1").FocusAsync();
        await site.Page.Keyboard.PressAsync("y");
        await site.Page.Locator("[data-burned='yes']").WaitForAsync();
        Assert.True(await site.Page.Locator(".beside figure").IsVisibleAsync());
        await site.Guest.ShotAsync("mask-beside");
        await site.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(site.Page.Locator("h1")).ToContainTextAsync("第2页");
        await Assertions.Expect(site.Page.Locator(".me-box[data-id]")).ToHaveCountAsync(1);
        await site.Page.Keyboard.PressAsync("f");
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "但已画有1个遮盖框" })).ToBeVisibleAsync();

        await site.Page.GetByRole(AriaRole.Button, new() { Name = "右转" }).ClickAsync();
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "旋转后要重新回答和遮盖" })).ToBeVisibleAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "清除遮盖并旋转" }).ClickAsync();
        await Assertions.Expect(site.Page.Locator(".me-box[data-id]")).ToHaveCountAsync(0);
        await Assertions.Expect(site.Page.Locator(".me-notice")).ToHaveTextAsync("");
        var picture = (await site.Page.Locator(".me-picture").BoundingBoxAsync())!;
        Assert.True(picture.Width > picture.Height);
        await site.Page.Keyboard.PressAsync("f");
        await site.Page.Locator("[data-burned='yes']").WaitForAsync();

        await site.Guest.GoAsync(site.Application.Replace("/applications/", "/masking/", StringComparison.Ordinal));
        await site.Guest.ShotAsync("mask-contact-sheet");
        await Assertions.Expect(site.Page.Locator(".pages li")).ToHaveCountAsync(3);
        await site.Page.Locator("#only").SelectOptionAsync("no");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "查看", Exact = true }).ClickAsync();
        await Assertions.Expect(site.Page.Locator(".pages li")).ToHaveCountAsync(1);
        await Assertions.Expect(site.Page.Locator(".pages li")).ToContainTextAsync("否，无需遮盖");
        Assert.Empty(site.Guest.Faults);
    }

    private static async Task DrawAsync(EvidenceSite site)
    {
        await site.Page.Locator(".me-picture").WaitForAsync();
        var box = (await site.Page.Locator(".me-picture").BoundingBoxAsync())!;
        await site.Page.Mouse.MoveAsync(box.X + (box.Width * 0.2f), box.Y + (box.Height * 0.3f));
        await site.Page.Mouse.DownAsync();
        await site.Page.Mouse.MoveAsync(box.X + (box.Width * 0.5f), box.Y + (box.Height * 0.4f), new() { Steps = 4 });
        await site.Page.Mouse.UpAsync();
        await Assertions.Expect(site.Page.Locator(".me-saved")).ToHaveTextAsync("已保存");
    }
}
