using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>A filing from the checklist to the centre's word that it is complete, with the pack as it comes over the wire; and the pages around it.</summary>
[Collection(Chromium.Walks)]
public sealed class FilingJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Filing_IsAssembledSentReceivedAndCompleted_AndItsPackHolds()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        var world = await FilingWorld.BuildAsync(host);
        await world.PlanAsync();
        await host.Get<DemoClock>().SetAsync(host.Clock.UtcNow(), default, CancellationToken.None);
        await using var db = await host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        await using var app = await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder));
        await using var office = await ArriveAsync(app, "赵磊");
        await using var centre = await ArriveAsync(app, "古丽娜·托合提");
        var faults = new List<string>();
        var address = $"/filings/{world.Notice}/Before";

        await office.GoAsync(address);
        await Assertions.Expect(office.Page.Locator("[data-item='2']")).ToContainTextAsync("填写名册（评审委员会办公室）");
        await LookAsync(office, "missing");
        var places = office.Page.GetByRole(AriaRole.Link, new() { Name = "去办理：" });
        var hrefs = (await places.EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))")).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains($"/undertakings/{world.Notice}", hrefs);
        foreach (var href in hrefs)
        {
            await office.GoAsync(href);
            await Assertions.Expect(office.Page.Locator("main h1")).Not.ToContainTextAsync("没有找到");
        }
        await world.FillAsync();
        await office.GoAsync(address);
        await Assertions.Expect(office.Page.Locator("[data-check]")).ToHaveAttributeAsync("data-check", "8/8");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "整理备案包" }).ClickAsync();
        await office.Page.Locator("[data-hash]").WaitForAsync(new() { Timeout = 180_000 });
        var hash = await office.Page.Locator("[data-hash]").InnerTextAsync();
        await LookAsync(office, "assembled");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "报送自治区职称评价中心" }).ClickAsync();
        await office.Page.Locator("[data-state='Sent']").WaitForAsync();

        await centre.GoAsync(address);
        var download = await centre.Page.RunAndWaitForDownloadAsync(() => centre.Page.GetByRole(AriaRole.Link, new() { Name = "下载备案包（ZIP）" }).ClickAsync());
        await using (var zip = File.OpenRead((await download.PathAsync())!))
        {
            var answer = await PackCheck.RunAsync(zip, CancellationToken.None);
            Assert.False(answer.Verdict.IsRefused, string.Join('；', answer.Verdict.Refusals));
            Assert.Equal(hash, answer.Manifest!.Hash());
        }
        await centre.Page.GetByRole(AriaRole.Button, new() { Name = "接收", Exact = true }).ClickAsync();
        await centre.Page.Locator("[data-state='Received']").WaitForAsync();
        await LookAsync(centre, "centre");
        await centre.Page.GetByRole(AriaRole.Button, new() { Name = "办结", Exact = true }).ClickAsync();
        await centre.Page.Locator("[data-state='Completed']").WaitForAsync();

        foreach (var (guest, page) in new[] { (office, "/filings"), (office, "/filing-calendar"), (office, "/integrity"), (office, "/statistics"), (centre, "/filings"), (centre, "/inspections"), (centre, $"/inspections/{world.Notice}"), (centre, "/integrity"), (centre, "/statistics") })
        {
            await guest.GoAsync(page);
            await LookAsync(guest, page.Split('/')[1] + page.Split('/').Length);
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Concat(office.Faults).Concat(centre.Faults)));

        async Task LookAsync(Guest guest, string name)
        {
            await guest.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            faults.AddRange(await PageInspection.FaultsAsync(guest, $"filing-{guest.Name}-{name}"));
        }
    }

    private async Task<Guest> ArriveAsync(RunningApp app, string who)
    {
        var guest = await Guest.ArriveAsync(chromium, app.Address, who, new() { ReducedMotion = ReducedMotion.Reduce, AcceptDownloads = true });
        await guest.SignInAsync();
        return guest;
    }
}
