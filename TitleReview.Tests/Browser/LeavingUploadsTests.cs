using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>A section that is left while its files, or the script that sends them, are still on their way.</summary>
[Collection(Chromium.Pages)]
public sealed class LeavingUploadsTests(Chromium chromium)
{
    [Fact]
    public async Task Section_LeftBeforeItsScriptCame_LeavesTheNextOneWhole()
    {
        await using var site = await EvidenceSite.OpenAsync(chromium, "Qualification");
        var (isAsked, mayCome) = (new TaskCompletionSource(), new TaskCompletionSource());
        await site.Page.RouteAsync("**/upload/panel.js", async route =>
        {
            isAsked.TrySetResult();
            await mayCome.Task;
            await route.ContinueAsync();
        });
        // a new document, which has not loaded the script yet
        await site.Guest.GoAsync($"{site.Application}/Target");
        await GoOnAsync(site, "基本信息", "Basic");
        await isAsked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await GoOnAsync(site, "工作总结", "WorkSummary");

        mayCome.SetResult();

        await site.Guest.FillAsync("WorkSummary-0-text", "下一栏目照常填写");
        await Assertions.Expect(site.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        Assert.Empty(site.Guest.Faults);
    }

    [Fact]
    public async Task File_ThatFailsAfterItsSectionWasLeft_IsShown_AndMayBeSentAgain()
    {
        await using var site = await EvidenceSite.OpenAsync(chromium, "Qualification");
        var mayFail = new TaskCompletionSource();
        await site.Page.RouteAsync("**/files/*/pages?**", async route =>
        {
            await mayFail.Task;
            await route.FulfillAsync(new() { Status = 503 });
        });
        await site.ChooseAsync(EvidenceSite.Copies(1));
        await site.Panel.Locator("[data-result='sending']").WaitForAsync();
        await GoOnAsync(site, "基本信息", "Basic");

        mayFail.SetResult();

        var left = site.Page.Locator(".uploads-left");
        await left.GetByText("没有上传：上传中断").WaitForAsync();
        await site.Guest.ShotAsync("upload-left");
        Assert.Empty(await Axe.SeriousAsync(site.Page));
        await site.Page.UnrouteAsync("**/files/*/pages?**");
        await left.GetByRole(AriaRole.Button, new() { Name = "重试上传" }).ClickAsync();
        await Assertions.Expect(left).ToHaveCountAsync(0);
        await using var db = site.Db();
        Assert.Equal("Qualification", (await db.Pages.SingleAsync()).Section);
    }

    private static async Task GoOnAsync(EvidenceSite site, string title, string section)
    {
        await site.Page.GetByRole(AriaRole.Navigation, new() { Name = "申报栏目" }).GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await site.Guest.ReadyAsync(section);
    }
}
