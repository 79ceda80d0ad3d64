using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Features.Notices;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

/// <summary>A rehearsal as its office sees it, whoever is in it, and everybody else.</summary>
public sealed class RehearsalPagesTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
    private RehearsalWalk Walk => field ??= new(Host);

    [Fact]
    public async Task Pages_SayWhoPlaysWhat_WhatAWipeTakes_AndWhatItFound()
    {
        Assert.Contains("没有演练", await RenderAsync(typeof(RehearsalsPage), RehearsalWalk.Office), StringComparison.Ordinal);
        (await Walk.StartAsync()).MustAllow();
        (await Walk.GiveAsync("liqiang", Role.Applicant)).MustAllow();

        var before = await RenderAsync(typeof(RehearsalPage), RehearsalWalk.Office);
        Assert.All(["【演练1】", "进入演练", "李强", "【演练1】推荐单位", "现在清除将删除", "单位：4条", "演练角色：2条", "姓名（写全）"], words => Assert.Contains(words, before, StringComparison.Ordinal));
        var named = await RenderAsync(typeof(RehearsalPage), "liqiang");
        Assert.Contains("进入演练", named, StringComparison.Ordinal);
        Assert.DoesNotContain("清除演练", named, StringComparison.Ordinal);
        Assert.Contains("没有找到", await RenderAsync(typeof(RehearsalPage), "magang"), StringComparison.Ordinal);
        Assert.Empty((await RenderAsync(typeof(RehearsalBanner), "liqiang")).Trim());

        (await Walk.EnterAsync("liqiang")).MustAllow();
        var banner = await RenderAsync(typeof(RehearsalBanner), "liqiang");
        Assert.All(["您正在演练", "退出演练"], words => Assert.Contains(words, banner, StringComparison.Ordinal));
        Assert.Contains("您正在演练", await RenderAsync(typeof(RehearsalsPage), "liqiang"), StringComparison.Ordinal);

        (await Walk.WipeAsync()).MustAllow();
        var after = await RenderAsync(typeof(RehearsalPage), RehearsalWalk.Office);
        Assert.All(["清除记录", "找到0条", "演练角色"], words => Assert.Contains(words, after, StringComparison.Ordinal));
        Assert.Empty((await RenderAsync(typeof(RehearsalBanner), "liqiang")).Trim());
    }

    private async Task<string> RenderAsync(Type page, string subject)
    {
        var caller = Host.As(subject);
        ((IHostEnvironmentNavigationManager)caller.Get<NavigationManager>()).Initialize("http://localhost/", "http://localhost/page");
        await using var renderer = new HtmlRenderer(caller.Get<IServiceProvider>(), NullLoggerFactory.Instance);
        var parameters = page == typeof(RehearsalPage) ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["Id"] = Walk.Id.Value } : [];
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode((await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
