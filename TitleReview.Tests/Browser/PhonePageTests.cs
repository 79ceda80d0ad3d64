using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Features.Applications;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The computer shows a code, a phone without any session opens it once, and what it sends appears on the computer by itself.</summary>
[Collection(Chromium.Pages)]
public sealed partial class PhonePageTests(Chromium chromium)
{
    private const string Gone = "这个二维码不存在、已经用过或已经失效";

    [Fact]
    public async Task Phone_WithTheCode_SendsPagesThatAppearOnTheComputer_UntilItIsClosed()
    {
        await using var site = await EvidenceSite.OpenAsync(chromium, "Qualification");
        var address = await IssueAsync(site);
        await site.Guest.ShotAsync("phone-code");
        await using var phone = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true, Locale = "zh-CN" });
        var page = await phone.NewPageAsync();
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);
        page.WebSocket += (_, socket) => asked.Add($"socket {socket.Url}");

        await page.GotoAsync(address);
        await page.Locator("[data-drop][data-ready]").WaitForAsync();
        await Assertions.Expect(site.Page.Locator("[data-phone='opened']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-section]")).ToContainTextAsync("专业技术");
        Assert.DoesNotContain("周敏", await page.ContentAsync(), StringComparison.Ordinal);
        await InspectAsync(page, "phone-open");

        await page.Locator("#photos").SetInputFilesAsync(EvidenceSite.Copies(3, "a4-150dpi-12_t0.jpg"));
        await Assertions.Expect(page.Locator("[data-problem]")).ToContainTextAsync("请先作涉密声明");
        await page.Locator("#secrecy").SelectOptionAsync("NoSecrets");
        await page.Locator("#kind").SelectOptionAsync("职称证书");
        await page.Locator("#photos").SetInputFilesAsync(EvidenceSite.Copies(3, "a4-150dpi-12_t0.jpg"));
        await Assertions.Expect(page.Locator("[data-result='done']")).ToHaveCountAsync(3);
        await site.Pages.Nth(2).WaitForAsync();
        await InspectAsync(page, "phone-sent");
        await site.Guest.ShotAsync("phone-arrived");

        await page.ReloadAsync();
        await page.Locator("[data-drop][data-ready]").WaitForAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "结束手机上传" }).ClickAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "生成手机上传二维码" }).WaitForAsync();
        await page.Locator("#secrecy").SelectOptionAsync("NoSecrets");
        await page.Locator("#photos").SetInputFilesAsync(EvidenceSite.Copies(1));
        await Assertions.Expect(page.Locator("[data-result='refused']")).ToContainTextAsync("手机上传已结束");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-state]")).ToContainTextAsync(Gone);
        Assert.Empty(await phone.CookiesAsync());
        Assert.DoesNotContain(asked, url => url.StartsWith("socket", StringComparison.Ordinal) || url.Contains("_blazor", StringComparison.Ordinal));
        Assert.DoesNotContain(Secret().Match(address).Value, site.App.Log, StringComparison.Ordinal);
        Assert.Empty(site.Guest.Faults);
        await using var db = site.Db();
        Assert.Equal(3, await db.Pages.CountAsync());
    }

    [Fact]
    public async Task Code_UsedOrInvented_OpensNothing()
    {
        await using var site = await EvidenceSite.OpenAsync(chromium, "Qualification");
        var address = await IssueAsync(site);
        await using var first = await chromium.Browser.NewContextAsync();
        var opened = await first.NewPageAsync();
        await opened.GotoAsync(address);
        await opened.Locator("[data-drop][data-ready]").WaitForAsync();

        foreach (var tried in (string[])[address, Secret().Replace(address, new string('A', 43)), address[..address.IndexOf('#', StringComparison.Ordinal)], address + "x"])
        {
            await using var second = await chromium.Browser.NewContextAsync();
            var page = await second.NewPageAsync();
            await page.GotoAsync(tried);
            await Assertions.Expect(page.Locator("[data-state]")).ToContainTextAsync(Gone);
            Assert.False(await page.Locator("[data-drop]").IsVisibleAsync());
        }
    }

    /// <summary>The picture is read by nobody here, so at least it is a picture, and the address beside it is the one it was made from.</summary>
    [Fact]
    public async Task Code_IsAPictureTheBrowserShows()
    {
        await using var site = await EvidenceSite.OpenAsync(chromium, "Qualification");
        var address = await IssueAsync(site);

        var code = site.Page.GetByAltText("手机上传二维码");

        Assert.Equal(PhoneCode.Picture(address), await code.GetAttributeAsync("src"));
        Assert.True(await code.EvaluateAsync<int>("one => one.naturalWidth") > 200);
    }

    private static async Task<string> IssueAsync(EvidenceSite site)
    {
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "生成手机上传二维码" }).ClickAsync();
        var link = site.Page.Locator("[data-phone-address]");
        await link.WaitForAsync();
        return (await link.GetAttributeAsync("href"))!;
    }

    private static async Task InspectAsync(IPage page, string name)
    {
        await Chromium.ShootAsync(page, name);
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.SeriousAsync(page));
    }

    [GeneratedRegex("(?<=#).+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
