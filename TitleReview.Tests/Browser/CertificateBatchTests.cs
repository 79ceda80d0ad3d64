using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.App.Features.Approvals;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The office watches certificates being made, stops, goes on, and takes one; whoever has it in hand looks it up from its code.</summary>
[Collection(Chromium.Walks)]
public sealed class CertificateBatchTests(Chromium chromium)
{
    private const int People = 24;

    [Fact]
    public async Task Batch_ShowsHowFarItIs_StopsAndGoesOn_AndTheCodeOnThePaperIsAnswered()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        var (document, _) = await new ApprovalDesk(host).IssuedAsync(await FinalCases.AddAsync(host, People));
        await using var app = await OpenAsync(host);
        await using var office = await Guest.ArriveAsync(chromium, app.Address, "赵磊");
        await office.SignInAsync();

        await office.GoAsync($"/approvals/{document}/certificates");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = $"为{People}人生成证书" }).ClickAsync();
        await WaitForAsync(office, made => made >= 2);
        await office.ShotAsync("certificates-running");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "停止" }).ClickAsync();
        await office.Page.GetByText("已停止，可以继续。").WaitForAsync();
        var stoppedAt = await MadeAsync(office);
        Assert.InRange(stoppedAt, 2, People - 1);
        Assert.Equal(stoppedAt, await ProgressAsync(office));
        await office.ShotAsync("certificates-stopped");

        await office.Page.GetByRole(AriaRole.Button, new() { Name = "继续生成" }).ClickAsync();
        await WaitForAsync(office, made => made == People);
        await office.Page.GetByText("已完成。").WaitForAsync();
        Assert.Equal(People, await ProgressAsync(office));
        await OnceEachAsync(host, document);

        var download = await office.Page.RunAndWaitForDownloadAsync(() => office.Page.GetByRole(AriaRole.Link, new() { Name = "下载证书（PDF）：新X职证202300001" }).ClickAsync());
        var paper = await File.ReadAllBytesAsync(await download.PathAsync());
        using var pdf = new PdfFile(paper);
        pdf.Picture("certificate-batch");
        var code = Code().Match(pdf.Words()).Value;
        await using var asker = await Guest.ArriveAsync(chromium, app.Address, "持证查询");
        await asker.Page.GotoAsync(new Uri(app.Address, "/certificates").ToString());
        await asker.Page.GetByLabel("证书或文件上的验证码").FillAsync(code);
        await asker.Page.GetByRole(AriaRole.Button, new() { Name = "查询" }).Last.ClickAsync();
        await asker.Page.Locator("[data-found='yes']").WaitForAsync();
        await Assertions.Expect(asker.Page.GetByText("新X职证202300001")).ToBeVisibleAsync();
        await asker.ShotAsync("lookup-found");
        await office.GoAsync("/statistics");
        await Assertions.Expect(office.Page.Locator(".chart .chart-number").First).ToHaveTextAsync($"{People}");
        await office.LookAsync("statistics");
        Assert.Empty(office.Faults);
    }

    private static async Task OnceEachAsync(UseCaseHost host, DocumentId document)
    {
        await using var db = await host.DbAsync();
        var made = await db.Certificates.AsNoTracking().Where(one => one.Document == document).ToListAsync();
        Assert.Equal(Enumerable.Range(1, People), made.Select(one => one.Number).Order());
        Assert.Equal(People, made.Select(one => one.Case).Distinct().Count());
        Assert.All(made, one => Assert.NotEqual("", one.Pdf));
    }

    private static async Task WaitForAsync(Guest office, Func<int, bool> isReached)
    {
        for (var tries = 0; !isReached(await MadeAsync(office)); tries++)
        {
            Assert.True(tries < 2400, $"{await MadeAsync(office)} made after two minutes");
            await Task.Delay(50);
        }
    }

    private static async Task<int> MadeAsync(Guest office) => int.Parse((await office.Page.Locator("[data-made]").GetAttributeAsync("data-made"))!, CultureInfo.InvariantCulture);

    private static async Task<int> ProgressAsync(Guest office) => int.Parse((await office.Page.Locator("progress").GetAttributeAsync("value"))!, CultureInfo.InvariantCulture);

    private static async Task<RunningApp> OpenAsync(UseCaseHost host)
    {
        Directory.CreateDirectory(host.VaultFolder);
        await host.Get<DemoClock>().SetAsync(host.Clock.Now.UtcDateTime, default, CancellationToken.None);
        await using var db = await host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        return await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder));
    }

    private static System.Text.RegularExpressions.Regex Code() => new("([0-9A-Z]{5}-){3}[0-9A-Z]{5}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
