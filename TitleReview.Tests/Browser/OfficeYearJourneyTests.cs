using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Core.Scoring;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The year of a committee's office from the results on: publicity, number, document, certificate, and both filings, each checked by whoever receives it.</summary>
[Collection(Chromium.Walks)]
public sealed class OfficeYearJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private UseCaseHost _host = null!;
    private FilingWorld _world = null!;
    private RunningApp _app = null!;
    private Guest _office = null!;
    private Guest _colleague = null!;
    private Guest _centre = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await UseCaseHost.SqliteAsync();
        _world = await FilingWorld.BuildAsync(_host);
        await SecondOfficer.RegisterAsync(_host);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var guest in (Guest?[])[_office, _colleague, _centre])
        {
            await (guest?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Office_PublishesNumbersCertifiesAndFiles_AndBothPacksHold()
    {
        await _world.Meetings.Draws.TakeTableAsync(SomeTable.OfOne);
        await _world.WriteAsync();
        var files = await _world.Meetings.CasesAsync();
        // who scores signs too
        await _world.PledgeAsync();
        _host.Clock.Now = new(2023, 10, 20, 2, 0, 0, TimeSpan.Zero);
        var meeting = await _world.PlanAsync();
        await OpenAsync();
        (_office, _colleague, _centre) = (await ArriveAsync("赵磊"), await ArriveAsync("方圆"), await ArriveAsync("古丽娜·托合提"));

        await FileAsync(FilingPack.Before, 8);
        // one of two passes
        await _world.Meetings.HoldAsync(meeting, (files[0], 8), (files[1], 4));
        await OfficeJourney.MoveClockAsync(_office, "2023-11-10T18:00");
        await SeeResultsAsync(meeting);
        await PublishAsync();

        await OfficeJourney.MoveClockAsync(_office, "2023-11-20T10:00");
        var (pdf, _) = await OfficeJourney.IssueAsync(_office, _colleague);
        using (var document = new PdfFile(pdf))
        {
            Assert.Contains("新X职字〔2023〕1号", document.Words(), StringComparison.Ordinal);
            Assert.Contains("批准周敏同志自2023年11月10日起，获得", document.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("马钢", document.Words(), StringComparison.Ordinal);
        }
        await OfficeJourney.CertifyAsync(_office);
        await using (var holder = await ArriveAsync("周敏"))
        {
            using var certificate = new PdfFile(await OfficeJourney.TakeCertificateAsync(holder));
            Assert.Contains("新X职证202300001", certificate.Words(), StringComparison.Ordinal);
        }

        var after = await FileAsync(FilingPack.After, 4);
        Assert.Equal(pdf, await EntryAsync(after, "任职资格文件.pdf"));
        using (var minutes = new PdfFile(await EntryAsync(after, "职称评审会议纪要.pdf")))
        {
            Assert.Contains("周敏", minutes.Words(), StringComparison.Ordinal);
        }
        await _office.GoAsync("/filings");
        await Assertions.Expect(_office.Page.Locator("tbody tr", new() { HasText = "办结" })).ToHaveCountAsync(2);
        await _office.LookAsync("both-filed");
        await _office.GoAsync("/statistics");
        Assert.NotEqual(0, await _office.Page.Locator(".chart rect").CountAsync());
        await _office.LookAsync("statistics");
        var (exit, violations, _) = await _app.RunVerbAsync("invariants");
        Assert.True(exit == 0, violations);
        Assert.All([_office, _colleague, _centre], guest => Assert.Empty(guest.Faults));
    }

    /// <summary>Scans every item, has the pack put together and sent; the centre receives it, checks it with the verb, and completes it.</summary>
    /// <returns>The pack as the centre downloaded it.</returns>
    private async Task<byte[]> FileAsync(FilingPack pack, int items)
    {
        await _office.GoAsync($"/filings/{_world.Notice}/{pack}");
        await _office.LookAsync($"{pack}-missing");
        for (var number = 1; number <= items; number++)
        {
            var row = _office.Page.Locator($"[data-item='{number}']");
            if (await row.GetAttributeAsync("data-complete") != "yes")
            {
                await Assertions.Expect(row).ToContainTextAsync("上传扫描件（评审委员会办公室）");
                await _office.Page.Locator($"#upload-{number}-Scan").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", "a4-150dpi-12_t0.jpg"));
                await Assertions.Expect(row).ToHaveAttributeAsync("data-complete", "yes", new() { Timeout = 60_000 });
            }
        }
        await Assertions.Expect(_office.Page.Locator("[data-check]")).ToHaveAttributeAsync("data-check", $"{items}/{items}");
        await _office.Page.GetByRole(AriaRole.Button, new() { Name = "整理备案包" }).ClickAsync();
        await _office.Page.Locator("[data-hash]").WaitForAsync(new() { Timeout = 180_000 });
        var hash = await _office.Page.Locator("[data-hash]").InnerTextAsync();
        await _office.LookAsync($"{pack}-assembled");
        await _office.Page.GetByRole(AriaRole.Button, new() { Name = "报送自治区职称评价中心" }).ClickAsync();
        await _office.Page.Locator("[data-state='Sent']").WaitForAsync();

        await _centre.GoAsync($"/filings/{_world.Notice}/{pack}");
        var zip = await OfficeJourney.DownloadAsync(_centre, "下载备案包（ZIP）");
        await VerifyAsync(zip, hash, pack);
        await _centre.Page.GetByRole(AriaRole.Button, new() { Name = "接收", Exact = true }).ClickAsync();
        await _centre.Page.Locator("[data-state='Received']").WaitForAsync();
        await _centre.Page.GetByRole(AriaRole.Button, new() { Name = "办结", Exact = true }).ClickAsync();
        await _centre.Page.Locator("[data-state='Completed']").WaitForAsync();
        await _centre.LookAsync($"{pack}-completed");
        return zip;
    }

    /// <summary>The verb finds the pack right under the fingerprint that the office saw, and one with another byte wrong.</summary>
    private static async Task VerifyAsync(byte[] zip, string hash, FilingPack pack)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, zip);
            var (exit, output, error) = await RunningApp.RunAsync("verify-pack", "--published", hash, path);
            Assert.True(exit == 0, output + error);
            Assert.Contains($"清单指纹\t{hash}", output, StringComparison.Ordinal);
            Assert.Matches(new Regex(pack == FilingPack.Before ? "专家个人诚信承诺书\t电子版1个，扫描件1[0-9]个" : "任职资格文件\t电子版2个，扫描件1个"), output);
            zip[zip.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(path, zip);
            zip[zip.Length / 2] ^= 1;
            Assert.Equal(1, (await RunningApp.RunAsync("verify-pack", "--published", hash, path)).Exit);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task SeeResultsAsync(MeetingId meeting)
    {
        await _office.GoAsync($"/review-meetings/{meeting}/minutes");
        await Assertions.Expect(_office.Page.GetByText("，已签字")).ToBeVisibleAsync();
        await _office.LookAsync("minutes");
    }

    private async Task PublishAsync()
    {
        await _office.GoAsync("/result-publicity");
        Assert.Equal(0, await _office.Page.GetByRole(AriaRole.Checkbox, new() { Name = "选择马钢" }).CountAsync());
        await _office.Page.GetByRole(AriaRole.Checkbox, new() { Name = "选择周敏" }).CheckAsync();
        await _office.Page.Locator("#from").FillAsync("2023-11-13");
        await _office.Page.Locator("#to").FillAsync("2023-11-17");
        await _office.Page.GetByRole(AriaRole.Button, new() { Name = "登记公示" }).Last.ClickAsync();
        await _office.Page.GetByRole(AriaRole.Button, new() { Name = "确认登记公示" }).ClickAsync();
        await _office.Page.Locator("p.alert-success").WaitForAsync();
        await _office.LookAsync("published");
        var sheet = await _office.Page.Context.APIRequest.GetAsync(new Uri(_app.Address, await _office.Page.Locator("a[href$='announcement.pdf']").First.GetAttributeAsync("href")).ToString());
        using var announcement = new PdfFile(await sheet.BodyAsync());
        Assert.Contains("周敏", announcement.Words(), StringComparison.Ordinal);
        announcement.Picture("office-year-announcement");
    }

    private static async Task<byte[]> EntryAsync(byte[] zip, string name)
    {
        await using var archive = new ZipArchive(new MemoryStream(zip));
        await using var entry = await archive.Entries.Single(one => one.FullName.EndsWith(name, StringComparison.Ordinal)).OpenAsync();
        using var copy = new MemoryStream();
        await entry.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task OpenAsync()
    {
        await _host.Get<DemoClock>().SetAsync(_host.Clock.UtcNow(), default, CancellationToken.None);
        await using var db = await _host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        _app = await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder));
    }

    private async Task<Guest> ArriveAsync(string who)
    {
        var guest = await Guest.ArriveAsync(chromium, _app.Address, who, new() { ReducedMotion = ReducedMotion.Reduce, AcceptDownloads = true });
        await guest.SignInAsync();
        return guest;
    }
}
