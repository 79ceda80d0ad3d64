using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Masking;
using TitleReview.Tests.App.Features.Auditing;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public sealed class SubmitPageTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
    [Fact]
    public async Task Page_WithAReturnedPageThatWasNotTouched_LeadsToIt()
    {
        var masks = new MaskCheckCase(Host, await CompleteApplication.SubmittedAsync(Host));
        (await masks.MarkAsync(2, MaskMark.Redo, "姓名未遮盖")).MustAllow();
        (await masks.ReturnAsync()).MustAllow();

        var page = await LiveComponent.ShowAsync<SubmitPage>(Host.As("zhoumin"), new(StringComparer.Ordinal) { ["Id"] = masks.Id.Value });

        var line = (await page.LookAsync()).QuerySelector("[data-rule='MK-07']")!;
        Assert.Contains("提醒", line.TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"/masking/{masks.Id}/{(await masks.WorkListAsync()).Rows[1].Id}", line.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfACaseSubmittedBeforeThereWereReceipts_NamesItsStage()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await using (var db = await Host.DbAsync())
        {
            await db.Submissions.ExecuteDeleteAsync();
        }

        var html = await RenderAsync(id);

        Assert.Contains("目前处于“单位审核”阶段", html, StringComparison.Ordinal);
        Assert.DoesNotContain("没有找到", html, StringComparison.Ordinal);
    }

    /// <summary>TW-06: payment closes with filing, so whoever files on the last evening is told before and after.</summary>
    [Fact]
    public async Task Page_OnTheLastEvening_SaysByWhenToPay()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        Host.Clock.Now = new DateTimeOffset(2023, 10, 20, 21, 30, 0, TimeSpan.FromHours(8));
        const string ByWhen = "2023年10月20日是缴费的最后一天，距截止还有2小时30分钟，请提交后立即通知缴费人缴费。";

        Assert.Contains(ByWhen, await RenderAsync(id), StringComparison.Ordinal);

        var version = await CompleteApplication.VersionAsync(Host, id);
        (await Host.As("zhoumin").Get<SubmitApplication>().HandleAsync(new(id, version, await CompleteApplication.PledgeAsync(Host, id)), CancellationToken.None)).MustAllow();
        Assert.Contains(ByWhen, await RenderAsync(id), StringComparison.Ordinal);
        var receipt = (await Host.As("zhoumin").Get<GetReceipt>().HandleAsync(id, CancellationToken.None))!.Receipt.Print();
        Assert.Contains("三（三）", Assert.Single(receipt.Groups[0].Rows, row => row[0] == "缴费")[1], StringComparison.Ordinal);
    }

    private async Task<string> RenderAsync(TitleReview.Core.Kernel.CaseId id)
    {
        var caller = Host.As("zhoumin");
        ((IHostEnvironmentNavigationManager)caller.Get<NavigationManager>()).Initialize("http://localhost/", "http://localhost/");
        await using var renderer = new HtmlRenderer(caller.Get<IServiceProvider>(), NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => WebUtility.HtmlDecode(
            (await renderer.RenderComponentAsync<SubmitPage>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Id"] = id.Value }))).ToHtmlString()));
    }
}
