using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Experts;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Experts;

/// <summary>Each page as its readers see it, and the one thing each is for done on it.</summary>
public sealed class ExpertPagesTests() : UseCaseTests(FilledPool.None(UseCaseHost.SqliteAsync))
{
    [Theory]
    [InlineData(typeof(ExpertsPage), "zhaolei", "?state=InPool&level=Full", "专家库", "推荐专家", "导入专家", "专家1", "共 1 条")]
    [InlineData(typeof(ExpertsPage), "gulina", "?standing=1", "专家库", "评委花名册", "专家1")]
    [InlineData(typeof(ExpertPage), "zhaolei", "", "139", "入库条件", "报告变动", "登录账号", "修改专家信息")]
    [InlineData(typeof(ExpertPage), "gulina", "", "登记诚信记录", "动态管理")]
    [InlineData(typeof(ExpertEntryPage), "liqiang", "", "本人申请", "博斯腾县委党校推荐", "入库途径")]
    [InlineData(typeof(ExpertImportPage), "zhaolei", "", "导入专家", "取得职称时间")]
    [InlineData(typeof(ExpertRostersPage), "gulina", "", "评委花名册", "还缺电子版、纸质版、平台信息录入", "登记2023年的报送")]
    [InlineData(typeof(RecusalsPage), "chenjing", "", "我应当回避的人员和单位", "您不需要知道谁在申报")]
    [InlineData(typeof(RecusalsPage), "zhaolei", "", "办公室登记回避")]
    public async Task Page_ForItsReader_ShowsItsContent(Type page, string subject, string query, params string[] expected)
    {
        var expert = await FilledPool.AddAsync(Host, 1);

        var html = await RenderAsync(page, subject, query, expert);

        Assert.Contains("data-ready", html, StringComparison.Ordinal);
        Assert.All(expected, words => Assert.Contains(words, html, StringComparison.Ordinal));
        Assert.DoesNotContain(InventedNumber.Of(1), html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(ExpertsPage), "chenjing")]
    [InlineData(typeof(ExpertPage), "liqiang")]
    [InlineData(typeof(ExpertEntryPage), "sunhao")]
    [InlineData(typeof(ExpertImportPage), "gulina")]
    [InlineData(typeof(ExpertRostersPage), "liqiang")]
    [InlineData(typeof(RecusalsPage), "sunhao")]
    public async Task Page_ForAnybodyElse_LooksLikeNone(Type page, string subject) =>
        Assert.Contains("没有找到", await RenderAsync(page, subject, query: "", await FilledPool.AddAsync(Host, 1)), StringComparison.Ordinal);

    [Fact]
    public async Task ExpertPage_OfWhoWaits_AdmitsHimByOneButton()
    {
        var expert = await FilledPool.AddAsync(Host, 1, one => (one.State, one.AdmittedOn) = (ExpertState.CentreDecision, null));
        await using var page = await LiveComponent.ShowAsync<ExpertPage>(Host.As("gulina"), new() { ["Id"] = expert.Value });

        await page.WriteAsync("x-opinion", "onchange", "同意入库");
        await page.SendAsync("x-pass", "onclick", new MouseEventArgs());

        await page.ReadsAsync("已同意。");
        await using var db = await Host.DbAsync();
        Assert.Equal(expert, Assert.Single(await DrawablePool.OfAsync(db, await Host.OrganisationAsync(Cast.Office), Host.Clock.Today(), CancellationToken.None)).Id);
    }

    [Fact]
    public async Task RecusalsPage_OfAnExpert_TakesANameAndListsIt()
    {
        await using var page = await LiveComponent.ShowAsync<RecusalsPage>(Host.As("chenjing"));

        await page.WriteAsync("Expert-person", "onchange", "周敏");
        await page.WriteAsync("Expert-reason", "onchange", "弟媳");
        await page.SendAsync("form", "onsubmit", EventArgs.Empty);

        await page.ReadsAsync("已登记，从现在起生效。");
        Assert.Contains("弟媳", await page.WordsAsync(), StringComparison.Ordinal);
    }

    private async Task<string> RenderAsync(Type page, string subject, string query, ExpertId expert)
    {
        var caller = Host.As(subject);
        ((IHostEnvironmentNavigationManager)caller.Get<NavigationManager>()).Initialize("http://localhost/", $"http://localhost/page{query}");
        await using var renderer = new HtmlRenderer(caller.Get<IServiceProvider>(), NullLoggerFactory.Instance);
        var parameters = page == typeof(ExpertPage) ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["Id"] = expert.Value } : [];
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode((await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
