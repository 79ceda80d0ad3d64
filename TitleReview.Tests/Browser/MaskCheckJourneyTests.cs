using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The unit officer looks at every mask by keyboard, a colleague follows on a phone, three pages go back, and the applicant reads why.</summary>
[Collection(Chromium.Walks)]
public sealed class MaskCheckJourneyTests(Chromium chromium)
{
    private static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 360, Height = 780 }, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task Officer_ByKeyboard_ReturnsThreePages_AndTheApplicantSeesWhy()
    {
        await using var world = await SubmissionWorld.BuildAsync(submitted: "a4-150dpi-12_t0.jpg");
        await using var officer = await world.ArriveAsync(chromium, new() { ViewportSize = new() { Width = 1280, Height = 900 } }, "李强");
        await using var colleague = await world.ArriveAsync(chromium, Phone, "李强");
        await officer.GoAsync("/auditing");
        await officer.Page.Locator("[data-masks='0/17'] a").PressAsync("Enter");
        await colleague.GoAsync($"/auditing/{world.Case}/masks");
        var keyboard = officer.Page.Keyboard;

        await AtAsync(officer, 1);
        await SideBySideAsync(officer, isBeside: true);
        await keyboard.PressAsync("1");
        await SavedAsync(officer, "Fit");
        await keyboard.PressAsync("ArrowRight");
        await AtAsync(officer, 2);
        await officer.ShotAsync("mask-check");
        await keyboard.PressAsync("2");
        await officer.Page.Locator(".mask-verdict [role='group'] button:focus").WaitForAsync();
        await keyboard.PressAsync("Enter");
        await SavedAsync(officer, "Redo");
        await keyboard.PressAsync("n");
        await AtAsync(officer, 3);
        await keyboard.PressAsync("2");
        await officer.Page.Locator(".mask-verdict [role='group'] button:focus").WaitForAsync();
        for (var tab = 0; tab < 3; tab++)
        {
            await keyboard.PressAsync("Tab");
        }
        // the letters that turn pages are letters here
        await keyboard.TypeAsync("npn 1 右上角姓名");
        await officer.ShotAsync("mask-check-reason");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await SavedAsync(officer, "Redo");
        await keyboard.PressAsync("p");
        await AtAsync(officer, 2);
        await keyboard.PressAsync("ArrowLeft");
        await AtAsync(officer, 1);

        await FollowOnAPhoneAsync(colleague);
        await officer.Page.Locator("[data-progress='4/17']").WaitForAsync();
        await officer.ShotAsync("mask-check-list");
        Assert.Equal("", string.Join('\n', await PageInspection.FaultsAsync(officer, "mask-check")));

        await officer.GoAsync($"/auditing/{world.Case}");
        Assert.Contains("第2、3、4页已标为“须退回重遮”", await officer.Page.Locator("[role='alert']").First.InnerTextAsync(), StringComparison.Ordinal);
        await officer.ShotAsync("audit-with-masks");
        await officer.GoAsync($"/auditing/{world.Case}/masks");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "退回这3页…" }).PressAsync("Enter");
        await officer.ShotAsync("mask-return-sure");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "确定退回" }).PressAsync("Enter");
        await officer.Page.Locator("[data-stage='Returned']").WaitForAsync();
        await colleague.Page.Locator("[data-ready='ended']").WaitForAsync();
        await colleague.ShotAsync("mask-check-ended-phone");

        await ReadAsApplicantAsync(world);
        Assert.Empty(officer.Faults);
        Assert.Empty(colleague.Faults);
    }

    private static async Task FollowOnAPhoneAsync(Guest colleague)
    {
        await colleague.Page.Locator("[data-progress='3/17']").WaitForAsync();
        await SideBySideAsync(colleague, isBeside: false);
        await colleague.ShotAsync("mask-check-phone");
        foreach (var page in (int[])[2, 3, 4])
        {
            await SwipeAsync(colleague, left: true);
            await AtAsync(colleague, page);
        }
        await SwipeAsync(colleague, left: false);
        await AtAsync(colleague, 3);
        await colleague.Page.GetByRole(AriaRole.Link, new() { Name = "下一个未检查的页" }).TapAsync();
        await AtAsync(colleague, 4);
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "须退回重遮…" }).TapAsync();
        await colleague.ShotAsync("mask-check-phone-reason");
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "姓名未遮盖" }).TapAsync();
        await SavedAsync(colleague, "Redo");
        Assert.Equal(360, await colleague.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await colleague.ShotAsync("mask-check-phone-saved");
    }

    private async Task ReadAsApplicantAsync(SubmissionWorld world)
    {
        await using var me = await world.ArriveAsync(chromium);
        await me.GoAsync($"/masking/{world.Case}");
        Assert.Equal("3", await me.Page.Locator("[data-redo]").GetAttributeAsync("data-redo"));
        Assert.Equal("", string.Join('\n', await PageInspection.FaultsAsync(me, "masks-returned")));
        await me.ShotAsync("masks-returned");
        await me.Page.Locator("[data-redo] a").Nth(1).ClickAsync();
        Assert.Contains("npn 1 右上角姓名", await me.Page.Locator("[data-redo]").InnerTextAsync(), StringComparison.Ordinal);
        await me.Page.Locator(".mask-host svg").First.WaitForAsync();
        await me.ShotAsync("mask-returned");
        await ApplicantJourney.DrawAsync(me);
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "是，按画的框遮盖" }).ClickAsync();
        await me.Page.Locator("[data-burned='yes']").WaitForAsync();
        await me.Page.Locator("[data-redo]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await me.GoAsync($"/masking/{world.Case}");
        Assert.Equal("2", await me.Page.Locator("[data-redo]").GetAttributeAsync("data-redo"));
        Assert.Empty(me.Faults);
    }

    private static Task AtAsync(Guest guest, int number) =>
        guest.Page.Locator("h1", new() { HasText = $"第{number}页，共17页" }).WaitForAsync();

    private static Task SavedAsync(Guest guest, string mark) => guest.Page.Locator($"[data-saved='{mark}']").WaitForAsync();

    private static async Task SideBySideAsync(Guest guest, bool isBeside)
    {
        var (original, masked) = (guest.Page.Locator(".mask-sheets img").Nth(0), guest.Page.Locator(".mask-sheets img").Nth(1));
        foreach (var picture in new[] { original, masked })
        {
            await picture.EvaluateAsync("picture => picture.decode()");
        }
        var (left, right) = ((await original.BoundingBoxAsync())!, (await masked.BoundingBoxAsync())!);
        Assert.Equal(isBeside, right.X >= left.X + left.Width);
        Assert.Equal(!isBeside, right.Y >= left.Y + left.Height);
    }

    private static async Task SwipeAsync(Guest guest, bool left)
    {
        var touch = await guest.Page.Context.NewCDPSessionAsync(guest.Page);
        await guest.Page.Locator(".mask-sheets img").First.ScrollIntoViewIfNeededAsync();
        var box = (await guest.Page.Locator(".mask-sheets img").First.BoundingBoxAsync())!;
        var (y, from, to) = (Math.Max(box.Y, 300) + 60, left ? 280 : 80, left ? 80 : 280);
        await FingerAsync(touch, "touchStart", from, y);
        await FingerAsync(touch, "touchMove", (from + to) / 2f, y + 3);
        await FingerAsync(touch, "touchMove", to, y + 5);
        await FingerAsync(touch, "touchEnd");
    }

    private static Task FingerAsync(ICDPSession touch, string type, float? x = null, float y = 0) =>
        touch.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = type,
            ["touchPoints"] = x is { } at ? new[] { new { x = at, y } } : [],
        });
}
