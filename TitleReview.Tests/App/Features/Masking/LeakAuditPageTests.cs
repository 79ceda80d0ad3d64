using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Masking;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Masking;

public sealed class LeakAuditPageTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
    [Fact]
    public async Task Run_StoppedAndRunAgain_SaysSo_AndOffersTheReport()
    {
        var id = await CaseOfTwoPagesAsync();
        var page = await ShowAsync(CompleteApplication.Office, id);
        Assert.Contains("还没有检查过", await page.WordsAsync(), StringComparison.Ordinal);

        var running = page.SendAsync("run", "onclick", new MouseEventArgs());
        Assert.Contains("正在准备检查", await page.WordsAsync(), StringComparison.Ordinal);
        await page.SendAsync("stop", "onclick", new MouseEventArgs());
        await running;
        Assert.Contains("已停止检查，没有得出结果", await page.WordsAsync(), StringComparison.Ordinal);

        await page.SendAsync("run", "onclick", new MouseEventArgs());
        var words = await page.WordsAsync();
        Assert.Contains("共2页，没有发现问题", words, StringComparison.Ordinal);
        Assert.DoesNotContain("已停止检查", words, StringComparison.Ordinal);
        var link = (await page.LookAsync()).QuerySelector("a[href$='.pdf']")!.GetAttribute("href")!;
        var name = Path.GetFileNameWithoutExtension(link);
        Assert.NotNull((await Host.As(CompleteApplication.Office).Get<GetLeakReport>().HandleAsync(id, name, CancellationToken.None))!.Report);
        Assert.Contains("重新检查", await (await ShowAsync(CompleteApplication.Office, id)).WordsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithPagesToLookAt_NamesThemBeforeTheTable()
    {
        var id = await CaseOfTwoPagesAsync();
        using var call = new LeakCall(Host) { Reads = "兹证明周敏同志" };
        Assert.Equal(2, (await call.AsAsync(CompleteApplication.Office, id))!.Findings);

        var page = await (await ShowAsync(CompleteApplication.Office, id)).LookAsync();

        var told = page.QuerySelectorAll("[data-told='2'] li");
        Assert.StartsWith("第1页 专业技术资格 · ", told[0].TextContent, StringComparison.Ordinal);
        Assert.All(told, line => Assert.Contains("还能看到姓名", line.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_ForAnybodyElse_IsNotThere()
    {
        var id = await CaseOfTwoPagesAsync();

        Assert.Contains("没有找到", await (await ShowAsync(CompleteApplication.UnitOfficer, id)).WordsAsync(), StringComparison.Ordinal);
    }

    private async Task<CaseId> CaseOfTwoPagesAsync()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        await using var db = await Host.DbAsync();
        // the real tesseract reads here
        await db.Pages.Where(page => page.Section != "Qualification").ExecuteUpdateAsync(set => set.SetProperty(page => page.RemovedAt, Host.Clock.UtcNow()));
        return id;
    }

    private Task<LiveComponent> ShowAsync(string subject, CaseId id) =>
        LiveComponent.ShowAsync<LeakAuditPage>(Host.As(subject), new(StringComparer.Ordinal) { [nameof(LeakAuditPage.Id)] = id.Value });
}
