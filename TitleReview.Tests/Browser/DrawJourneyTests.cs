using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>A committee of 11 in 3 groups is drawn before everybody's eyes, one declines, and a page opened from disk computes it anew.</summary>
[Collection(Chromium.Walks)]
public sealed class DrawJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Committee_IsDrawnByAnOfficeAndTwoSupervisors_AndVerifiedWithoutTheApplication()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        await DrawWorld.BuildAsync(host);
        await using var app = await OpenAsync(host);
        await using var office = await ArriveAsync(app, "赵磊");
        await using var first = await ArriveAsync(app, "郑健");
        await using var second = await ArriveAsync(app, "宋岩");

        await office.GoAsync("/draws/new");
        await office.Page.Locator("#title").FillAsync("党校教师高级职称评审委员会");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "增加一组" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "增加一组" }).ClickAsync();
        await GroupAsync(office, 1, "党史党建组", 5, "党史党建");
        await GroupAsync(office, 2, "政治学组", 3, "政治学");
        await GroupAsync(office, 3, "经济管理组", 2, "经济管理");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存方案" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("是双数，应为单数")).ToBeVisibleAsync();
        await Assertions.Expect(office.Page.GetByText("只抽取2人，应由3人以上组成")).ToBeVisibleAsync();
        await office.Page.GetByText("修改方案").ClickAsync();
        await GroupAsync(office, 3, "经济管理组", 3, "经济管理");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存方案" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "冻结名册，公布指纹" }).ClickAsync();
        var posted = await office.Page.Locator(".draw-hash code").InnerTextAsync();
        var address = new Uri(office.Page.Url).AbsolutePath;

        await EnterAsync(first, address, "seed-1", DrawWorld.First);
        await EnterAsync(second, address, "seed-2", DrawWorld.Second);
        // the room's screen has followed by itself
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "开始抽取" }).ClickAsync();
        await Assertions.Expect(office.Page.Locator("[data-member]")).ToHaveCountAsync(11);
        await Assertions.Expect(second.Page.Locator("[data-member]")).ToHaveCountAsync(11);
        await office.ShotAsync("drawn");

        var leaving = await office.Page.Locator("[data-member]").First.GetAttributeAsync("data-member");
        await office.Page.GetByText("有人不能参加，递补").ClickAsync();
        await office.Page.Locator("#leaves").FillAsync(leaving!);
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "按规则递补" }).ClickAsync();
        await Assertions.Expect(office.Page.Locator($"[data-member='{leaving}']")).ToHaveCountAsync(0);
        await Assertions.Expect(office.Page.Locator("[data-verified]")).ToBeVisibleAsync();

        var transcript = await DownloadAsync(office, "下载抽取记录（JSON）");
        await VerifyAsync(transcript, posted, "复核通过：与重新计算的结果完全一致");
        transcript[Array.IndexOf(transcript, (byte)'5')]--;
        await VerifyAsync(transcript, posted, "复核不通过");
        Assert.Empty(office.Faults.Concat(first.Faults).Concat(second.Faults));
    }

    private static async Task GroupAsync(Guest office, int number, string name, int seats, string specialties)
    {
        await office.Page.Locator($"#group-{number}").FillAsync(name);
        await office.Page.Locator($"#seats-{number}").FillAsync($"{seats}");
        await office.Page.Locator($"#specialties-{number}").FillAsync(specialties);
        await office.Page.Locator($"#specialties-{number}").BlurAsync();
    }

    private static async Task EnterAsync(Guest supervisor, string address, string seed, string value)
    {
        await supervisor.GoAsync(address);
        await supervisor.Page.Locator($"#{seed}").FillAsync(value);
        await supervisor.Page.Locator("form", new() { Has = supervisor.Page.Locator($"#{seed}") }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(supervisor.Page.Locator($"#{seed}")).ToHaveCountAsync(0);
    }

    private static async Task<byte[]> DownloadAsync(Guest guest, string link)
    {
        var download = await guest.Page.RunAndWaitForDownloadAsync(() => guest.Page.GetByText(link).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private async Task VerifyAsync(byte[] transcript, string posted, string verdict)
    {
        var page = await chromium.OpenAsync(new("file://" + RepositoryRoot.File("wwwroot-assets/verify-draw.html")));
        await page.Locator("#posted").FillAsync(posted);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "a.json", MimeType = "application/json", Buffer = transcript });
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync(verdict);
    }

    private async Task<Guest> ArriveAsync(RunningApp app, string name)
    {
        var guest = await Guest.ArriveAsync(chromium, app.Address, name);
        await guest.SignInAsync();
        return guest;
    }

    private static async Task<RunningApp> OpenAsync(UseCaseHost host)
    {
        Directory.CreateDirectory(host.VaultFolder);
        await host.Get<DemoClock>().SetAsync(host.Clock.UtcNow(), default, CancellationToken.None);
        await using var db = await host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        return await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder));
    }
}
