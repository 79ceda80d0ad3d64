using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Inbox;
using TitleReview.App.Features.Notices;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features;

/// <summary>Each page rendered once, as its reader first sees it.</summary>
public sealed class PageRenderingTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
    [Theory]
    [InlineData(typeof(AssignmentsPage), "sunli", "?filter=李强", "李强", "推荐单位经办人", "授予角色", "终止")]
    [InlineData(typeof(AssignmentsPage), "wangwei", "", "登记人员", "清除个人信息", "第 1 / 2 页，共 25 条")]
    [InlineData(typeof(CalendarPage), "zhaolei", "?year=2024&layer=1", "2024年工作日历", "尚未录入自治区放假安排", "录入或修改一天", "元旦")]
    [InlineData(typeof(CalendarPage), "zhoumin", "?layer=2", "2023年工作日历", "古尔邦节", "星期四")]
    [InlineData(typeof(AuditLogPage), "wuhao", "?operation=PublishNotice", "校验审计链", "发布评审通知", "赵磊", "2023年9月18日 10:00")]
    [InlineData(typeof(NoticesPage), "zhoumin", "", "党干校教师系列", "还剩32天", "去申报")]
    public async Task Page_ForItsReader_ShowsItsContent(Type page, string subject, string query, params string[] expected)
    {
        for (var number = 1; number <= 7; number++)
        {
            await Host.As("wangwei").Get<RegisterPerson>().HandleAsync(new("https://id.example", $"u-{number}", $"人员{number}"), CancellationToken.None);
        }

        var html = await RenderAsync(page, subject, query);

        Assert.Contains("data-ready", html, StringComparison.Ordinal);
        Assert.All(expected, words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(AssignmentsPage), "wuhao")]
    [InlineData(typeof(CalendarPage), "sunhao")]
    [InlineData(typeof(AuditLogPage), "sunli")]
    [InlineData(typeof(NoticesPage), "sunhao")]
    [InlineData(typeof(NoticePage), "zhoumin")]
    public async Task Page_ForAnybodyElse_LooksLikeNone(Type page, string subject) =>
        Assert.Contains("没有找到", await RenderAsync(page, subject, query: ""), StringComparison.Ordinal);

    [Fact]
    public async Task NoticePage_ForAnybodyRegistered_ShowsTheFrozenPolicy()
    {
        await using var db = await Host.DbAsync();
        var notice = await db.Notices.SingleAsync();

        var html = await RenderAsync(typeof(NoticePage), "chenjing", query: "", notice.Id.ToString());

        Assert.Contains(notice.PolicyHash, html, StringComparison.Ordinal);
        Assert.Contains("“申报人需在退回后的48小时内完成修改后再次提交", html, StringComparison.Ordinal);
        Assert.Contains("系统建议值", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfANoticeWhoseTimeIsOver_SayThatNothingCanBeSubmitted()
    {
        Host.Clock.Now = new DateTimeOffset(2023, 10, 21, 8, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();

        var (notices, mine) = (await RenderAsync(typeof(NoticesPage), "zhoumin", query: ""), await RenderAsync(typeof(MyApplicationsPage), "zhoumin", query: ""));

        Assert.Contains("已截止", notices, StringComparison.Ordinal);
        Assert.DoesNotContain("去申报", notices, StringComparison.Ordinal);
        Assert.Contains("申报时间已过的评审通知", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("可以申报的评审通知", mine, StringComparison.Ordinal);
        Assert.Contains("只能填写和自查，不能提交：", mine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InboxPage_WhereNoMailIsSent_SaysSo() =>
        Assert.Contains("本系统还没有开通邮件", await RenderAsync(typeof(InboxPage), "zhoumin", query: ""), StringComparison.Ordinal);

    private async Task<string> RenderAsync(Type page, string subject, string query, string noticeId = "none")
    {
        var caller = Host.As(subject);
        var navigation = caller.Get<NavigationManager>();
        ((IHostEnvironmentNavigationManager)navigation).Initialize("http://localhost/", $"http://localhost/page{query}");
        await using var renderer = new HtmlRenderer(caller.Get<IServiceProvider>(), NullLoggerFactory.Instance);
        var parameters = page == typeof(NoticePage) ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["NoticeId"] = noticeId } : [];
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode((await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
