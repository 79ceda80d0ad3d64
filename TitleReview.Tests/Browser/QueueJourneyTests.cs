using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Features.Auditing;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Two officers of one unit at one queue: each sees what the other has open, takes it over, goes on by a key, and sends many back at once.</summary>
[Collection(Chromium.Walks)]
public sealed class QueueJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task TwoOfficers_AtOneQueue_SeeEachOther_GoOnByAKey_AndReturnManyAtOnce()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        var world = new QueueWorld(host);
        await world.GrantAsync(QueueWorld.Colleague, Role.UnitOfficer, Cast.Unit);
        CaseId[] cases = [await world.AddAsync(), await world.AddAsync(), await world.AddAsync(), await world.AddAsync(level: "中级")];
        await using var app = await OpenAsync(host);
        await using var officer = await ArriveAsync(app, "李强");
        await using var colleague = await ArriveAsync(app, "哈丽达·艾山");

        await officer.GoAsync("/auditing?level=Junior");
        await Assertions.Expect(officer.Page.Locator("[data-case]")).ToHaveCountAsync(3);
        await colleague.GoAsync("/auditing");
        await Assertions.Expect(colleague.Page.Locator("[data-case]")).ToHaveCountAsync(4);

        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "2023-000001" }).ClickAsync();
        await HasClaimAsync(officer, "mine");
        await colleague.Page.Locator($"[data-case='{cases[0]}'][data-claimed='other']").WaitForAsync();
        await colleague.ShotAsync("queue-claimed");
        await colleague.Page.GetByRole(AriaRole.Link, new() { Name = "2023-000001" }).ClickAsync();
        await HasClaimAsync(colleague, "other");
        await Assertions.Expect(colleague.Page.Locator("[data-claim]")).ToContainTextAsync("李强自");
        Assert.Equal("", string.Join('\n', await PageInspection.FaultsAsync(colleague, "claimed-by-other")));
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "由我接手" }).ClickAsync();
        await HasClaimAsync(colleague, "mine");
        await HasClaimAsync(officer, "other");
        await Assertions.Expect(officer.Page.Locator("[data-claim]")).ToContainTextAsync("您的认领已由对方接手");

        // the key is a letter where one writes
        await officer.Page.Locator("#reason").FillAsync("");
        await officer.Page.Locator("#reason").PressAsync("n");
        Assert.Equal("n", await officer.Page.Locator("#reason").InputValueAsync());
        await NextAsync(officer, cases[1]);
        await HasClaimAsync(officer, "mine");
        await NextAsync(colleague, cases[2]);
        await HasClaimAsync(colleague, "mine");

        await colleague.GoAsync("/auditing");
        await SaveViewAsync(officer);
        await ReturnAllAsync(officer);
        await Assertions.Expect(colleague.Page.Locator("[data-case]")).ToHaveCountAsync(1);
        await Assertions.Expect(colleague.Page.Locator("[data-facet='待我办理']")).ToHaveTextAsync("1");
        Assert.Empty(officer.Faults);
        Assert.Empty(colleague.Faults);
    }

    private static async Task SaveViewAsync(Guest officer)
    {
        await officer.GoAsync("/auditing?level=Junior");
        await officer.Page.Locator("#view-name").FillAsync("初级的");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await officer.Page.Locator("[data-view='初级的']").WaitForAsync();
        await officer.GoAsync("/auditing");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "初级的" }).ClickAsync();
        await Assertions.Expect(officer.Page.Locator("[data-case]")).ToHaveCountAsync(3);
        await officer.ShotAsync("queue-saved-view");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "删除常用筛选：初级的" }).ClickAsync();
        await Assertions.Expect(officer.Page.Locator("[data-view]")).ToHaveCountAsync(0);
    }

    private static async Task ReturnAllAsync(Guest officer)
    {
        await officer.Page.GetByRole(AriaRole.Checkbox, new() { Name = "全选本页" }).CheckAsync();
        await officer.Page.Locator("#bulk-act").SelectOptionAsync("Return");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "预览已选3份" }).ClickAsync();
        await officer.Page.Locator("[data-preview='0/3']").WaitForAsync();
        await officer.ShotAsync("bulk-refused");
        await officer.Page.Locator("#bulk-reason").FillAsync("请补充2021年公需科目合格证书");
        await officer.Page.Locator("#bulk-reason").BlurAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "预览全部筛选结果（3份）" }).ClickAsync();
        await officer.Page.Locator("[data-preview='3/3']").WaitForAsync();
        await officer.ShotAsync("bulk-preview");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "确认对这3份退回修改" }).ClickAsync();
        await officer.Page.GetByText("已对3份申报退回修改。").WaitForAsync();
        await Assertions.Expect(officer.Page.Locator("[data-case]")).ToHaveCountAsync(0);
    }

    private static async Task NextAsync(Guest guest, CaseId expected)
    {
        await guest.Page.Locator("h1").FocusAsync();
        await guest.Page.Keyboard.PressAsync("n");
        await guest.Page.WaitForURLAsync(address => address.Contains($"/auditing/{expected}", StringComparison.Ordinal));
        await guest.ReadyAsync("case");
    }

    private static Task HasClaimAsync(Guest guest, string claim) => guest.Page.Locator($"[data-claim='{claim}']").WaitForAsync();

    private static async Task<RunningApp> OpenAsync(UseCaseHost host)
    {
        // these cases hold nothing that would have made the key and the vault already
        host.Get<FieldStore>();
        Directory.CreateDirectory(host.VaultFolder);
        await host.Get<DemoClock>().SetAsync(host.Clock.UtcNow(), default, CancellationToken.None);
        await using var db = await host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        return await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder));
    }

    private async Task<Guest> ArriveAsync(RunningApp app, string name)
    {
        var guest = await Guest.ArriveAsync(chromium, app.Address, name, new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        await guest.SignInAsync();
        return guest;
    }
}
