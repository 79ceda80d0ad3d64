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

        var caller = Host.As("zhoumin");
        ((IHostEnvironmentNavigationManager)caller.Get<NavigationManager>()).Initialize("http://localhost/", "http://localhost/");
        await using var renderer = new HtmlRenderer(caller.Get<IServiceProvider>(), NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => WebUtility.HtmlDecode(
            (await renderer.RenderComponentAsync<SubmitPage>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Id"] = id.Value }))).ToHtmlString()));

        Assert.Contains("目前处于“单位审核”阶段", html, StringComparison.Ordinal);
        Assert.DoesNotContain("没有找到", html, StringComparison.Ordinal);
    }
}
