using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The office finds the page behind the papers, watches the forms being printed, stops, goes on, looks for one, and takes them all.</summary>
[Collection(Chromium.Walks)]
public sealed class EvaluationBatchTests(Chromium chromium)
{
    private const int People = 60;

    [Fact]
    public async Task Batch_ShowsHowFarItIs_StopsAndGoesOn_AndAllAreTakenInOneFile()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        await FinalCases.AddAsync(host, People);
        await using var app = await OpenAsync(host);
        await using var office = await Guest.ArriveAsync(chromium, app.Address, "赵磊");
        await office.SignInAsync();

        await office.GoAsync("/papers");
        await office.Page.GetByRole(AriaRole.Link, new() { Name = "成批打印评审表：" }).ClickAsync();
        await office.ReadyAsync("evaluation-forms");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = $"为{People}人生成评审表" }).ClickAsync();
        await WaitForAsync(office, made => made >= 2);
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "停止" }).ClickAsync();
        await office.Page.GetByText("已停止，可以继续。").WaitForAsync();
        var stoppedAt = await MadeAsync(office);
        Assert.InRange(stoppedAt, 2, People - 1);
        Assert.Equal(stoppedAt, await ProgressAsync(office));
        await office.ShotAsync("evaluation-forms-stopped");

        await office.Page.GetByRole(AriaRole.Button, new() { Name = "继续生成" }).ClickAsync();
        await WaitForAsync(office, made => made == People);
        await office.Page.GetByText("已完成。").WaitForAsync();
        Assert.Equal(People, await ProgressAsync(office));
        await office.ShotAsync("evaluation-forms-done");

        var download = await office.Page.RunAndWaitForDownloadAsync(() => office.Page.GetByRole(AriaRole.Link, new() { Name = "下载全部（PDF，双面打印）" }).ClickAsync());
        Assert.EndsWith(" 评审表.pdf", download.SuggestedFilename, StringComparison.Ordinal);
        using var pdf = new PdfFile(await File.ReadAllBytesAsync(await download.PathAsync()));
        Assert.Equal(People, pdf.Text("-raw").Split('\f').Select(page => string.Concat(page.Where(one => !char.IsWhiteSpace(one)))).Count(page => page.Contains("现任专业技术职务", StringComparison.Ordinal) && page.Contains("申报类别", StringComparison.Ordinal)));
        Assert.Equal("", pdf.Complaints());

        await office.Page.GetByLabel("按姓名、单位或申报编号查找").FillAsync("2023-900007");
        await office.Page.GetByLabel("打印情况", new() { Exact = true }).SelectOptionAsync("standing");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
        await Assertions.Expect(office.Page.Locator("[data-standing='Standing']")).ToHaveCountAsync(1);
        Assert.Contains("state=standing", office.Page.Url, StringComparison.Ordinal);
        var own = await office.Page.RunAndWaitForDownloadAsync(() => office.Page.GetByRole(AriaRole.Link, new() { Name = "下载评审表（PDF）：2023-900007" }).ClickAsync());
        using var one = new PdfFile(await File.ReadAllBytesAsync(await own.PathAsync()));
        Assert.Contains("甲零零零七", one.Words(), StringComparison.Ordinal);
        Assert.Empty(office.Faults);
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
}
