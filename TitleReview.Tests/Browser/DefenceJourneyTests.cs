using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>A defence from the plan to the marks: the office arranges and draws the order, the waiting room's screen calls numbers, the panel marks live.</summary>
[Collection(Chromium.Walks)]
public sealed class DefenceJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Defence_IsArrangedByLot_CalledOnTheBoard_AndMarkedLiveByThePanel()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        var world = await DefenceWorld.BuildAsync(host, "senior-review-2020", ("defence.is_scored", true));
        for (var i = 0; i < 4; i++)
        {
            await world.AddAsync(TitleLevel.Full, "喀什地区");
        }
        await using var app = await OpenAsync(host);
        await using var office = await ArriveAsync(app, "赵磊");
        await using var head = await ArriveAsync(app, "陈静");
        await using var member = await ArriveAsync(app, "刘洋");
        await using var screen = await Guest.ArriveAsync(chromium, app.Address, "候场屏", isKeeping: true);

        await office.GoAsync($"/defences/{world.Notice}");
        await Assertions.Expect(office.Page.Locator("[data-count='OnSite']")).ToHaveTextAsync("4");
        await office.Page.GetByText("场次、抽签和通知").ClickAsync();
        await AddSessionAsync(office);
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "抽签排序" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("已按抽签安排。")).ToBeVisibleAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "发出答辩通知" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("答辩通知已发出。")).ToBeVisibleAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "生成候场屏地址" }).ClickAsync();
        var board = await office.Page.Locator("[data-board]").GetAttributeAsync("href");
        await office.Page.GetByRole(AriaRole.Link, new() { Name = "第1场" }).ClickAsync();
        await Assertions.Expect(office.Page.Locator("[data-lot]")).ToHaveCountAsync(4);
        await office.ShotAsync("plan");

        await screen.GoAsync(board!);
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "开启提示音" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".next strong").First).ToHaveTextAsync("1号");
        await head.GoAsync("/panels");
        await head.Page.GetByRole(AriaRole.Link, new() { Name = "第一答辩室" }).ClickAsync();
        await head.ReadyAsync("panel");
        var panel = new Uri(head.Page.Url).AbsolutePath;
        await member.GoAsync(panel);
        await Assertions.Expect(member.Page.GetByRole(AriaRole.Button, new() { Name = "请下一位" })).ToHaveCountAsync(0);

        await head.Page.GetByRole(AriaRole.Button, new() { Name = "请下一位" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".now strong")).ToHaveTextAsync("1号", new() { Timeout = 30_000 });
        await Assertions.Expect(screen.Page.Locator("body")).ToHaveAttributeAsync("data-rung", "2");
        await Assertions.Expect(member.Page.GetByText("正在答辩：1号")).ToBeVisibleAsync();
        await Assertions.Expect(member.Page.Locator("defence-clock")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^1[45]:"));
        await MarkAsync(member, "86.5");
        await Assertions.Expect(head.Page.Locator("[data-given='1']")).ToBeVisibleAsync();
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "暂停计时" }).ClickAsync();
        await Assertions.Expect(member.Page.GetByText("计时已暂停。")).ToBeVisibleAsync();
        // reloaded: the clock and the mark are as they were
        var left = await member.Page.Locator("defence-clock").InnerTextAsync();
        await member.GoAsync(panel);
        await Assertions.Expect(member.Page.Locator("defence-clock")).ToHaveTextAsync(left);
        await Assertions.Expect(member.Page.Locator("#mark-1")).ToHaveValueAsync("86.50");
        await member.Page.Locator("#mark-1").FillAsync("861");
        await Assertions.Expect(member.Page.GetByText("分数应在0至100之间")).ToBeVisibleAsync();
        await MarkAsync(member, "87");
        await MarkAsync(head, "90");
        await head.ShotAsync("panel");
        await member.ShotAsync("panel");
        await screen.ShotAsync("board");
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "结束本次答辩" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".now strong")).ToHaveTextAsync("—", new() { Timeout = 30_000 });

        await head.Page.GetByRole(AriaRole.Button, new() { Name = "登记到场情况：2号" }).ClickAsync();
        await head.Page.Locator("#reason").FillAsync("堵车");
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "登记迟到，排到最后" }).ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".next strong").First).ToHaveTextAsync("3号", new() { Timeout = 30_000 });
        await Assertions.Expect(head.Page.Locator("[data-next]")).ToHaveTextAsync("3号");

        foreach (var bytes in (await head.ReceivedAsync()).Concat(await member.ReceivedAsync()).Concat(await screen.ReceivedAsync()))
        {
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            Assert.DoesNotContain(DefenceWorld.Canary, text, StringComparison.Ordinal);
            Assert.DoesNotContain("2020-00000", text, StringComparison.Ordinal);
        }
        Assert.Empty(office.Faults.Concat(head.Faults).Concat(member.Faults).Concat(screen.Faults));
    }

    private static async Task AddSessionAsync(Guest office)
    {
        await office.ReadyAsync("defence-plan");
        await office.Page.Locator("#held-on").FillAsync("2023-09-18");
        await office.Page.Locator("#room").FillAsync("第一答辩室");
        await office.Page.Locator("#group").FillAsync("工程组");
        foreach (var expert in (string[])["陈静", "刘洋", "杨明"])
        {
            await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = expert }).CheckAsync();
        }
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "增加场次" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("请在答辩组成员中选定一名组长。")).ToBeVisibleAsync();
        await office.Page.GetByRole(AriaRole.Radio, new() { Name = "组长：陈静" }).CheckAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "增加场次" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("已保存场次。")).ToBeVisibleAsync();
    }

    private static async Task MarkAsync(Guest guest, string points)
    {
        await guest.Page.Locator("#mark-1").FillAsync(points);
        await Assertions.Expect(guest.Page.Locator("[data-mark-state='saved']")).ToBeVisibleAsync();
    }

    private async Task<Guest> ArriveAsync(RunningApp app, string name)
    {
        var guest = await Guest.ArriveAsync(chromium, app.Address, name, isKeeping: true);
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
