using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Features.Filing;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Filing;

public sealed class UndertakingPagesTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
    [Fact]
    public async Task Page_ForTheOffice_ShowsListsPledgesAndInvitation_AndForOthersNothing()
    {
        await using var db = await Host.DbAsync();
        var notice = await db.Notices.Select(one => one.Id).SingleAsync();
        (await Host.As("zhaolei").Get<SaveListedPerson>().HandleAsync(
            new(notice, FilingList.Staff, null, new("马工作", "女", "回族", "科员", "自治州办公室", "650102190503150027", "借调"), 0), CancellationToken.None)).MustAllow();

        var path = new OfficePath(Host);
        var file = await path.AcceptedAsync();
        OfficePath.Accept(await path.PayAsync(file));
        OfficePath.Accept(await path.HandOverAsync(file, "chenjing"));

        var page = await RenderAsync(typeof(UndertakingPage), "zhaolei", notice);

        Assert.All(
            ["工作人员名册（模板1）", "出入评审会议现场人员名册（模板2）", "马工作", "650102********0027", "共2人，还有2人没有签订", "陈静", "邀请函（模板5）", "未签订"],
            words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("650102190503150027", page, StringComparison.Ordinal);
        Assert.Contains("工作人员1人，已签承诺书0份", await RenderAsync(typeof(UndertakingsPage), "zhaolei", null), StringComparison.Ordinal);
        Assert.Contains("没有找到", await RenderAsync(typeof(UndertakingPage), "chenjing", notice), StringComparison.Ordinal);
        Assert.Contains("没有找到", await RenderAsync(typeof(UndertakingsPage), "liqiang", null), StringComparison.Ordinal);
    }

    private async Task<string> RenderAsync(Type page, string subject, NoticeId? notice)
    {
        var caller = Host.As(subject);
        ((IHostEnvironmentNavigationManager)caller.Get<NavigationManager>()).Initialize("http://localhost/", "http://localhost/page");
        await using var renderer = new HtmlRenderer(caller.Get<IServiceProvider>(), NullLoggerFactory.Instance);
        var parameters = notice is { } id ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["Notice"] = id.Value } : [];
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode((await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
