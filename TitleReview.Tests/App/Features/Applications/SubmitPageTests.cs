using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Features.Applications;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public sealed class SubmitPageTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
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
