using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Features.Committees;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Committees;

/// <summary>The pages of the register as office and centre first see them.</summary>
public sealed class CommitteePagesTests() : UseCaseTests(ActiveCommittee.None(UseCaseHost.SqliteAsync))
{
    private RegistrationWalk Walk => field ??= new(Host);

    [Fact]
    public async Task Office_WritesAndHandsIn_TheCentreReceivesAndApproves()
    {
        Assert.Contains("登记评审委员会", await RenderAsync(typeof(CommitteesPage), RegistrationWalk.Office), StringComparison.Ordinal);
        await Walk.RegisterAsync();
        var blank = await RenderAsync(typeof(CommitteePage), RegistrationWalk.Office);
        Assert.All(["填写备案登记", "报送之前还须", "“评审依据”为必填", "对应二级专业名称", "选填", "签字盖章的登记表"], words => Assert.Contains(words, blank, StringComparison.Ordinal));
        (await Walk.SaveAsync()).MustAllow();
        await Walk.CompleteAsync();
        var directory = await RenderAsync(typeof(SpecialtiesPage), RegistrationWalk.Office);
        Assert.All(["马克思主义哲学", "导入专业目录"], words => Assert.Contains(words, directory, StringComparison.Ordinal));
        (await Walk.SubmitAsync()).MustAllow();

        Assert.Contains("第1次 · 已报送", await RenderAsync(typeof(CommitteesPage), RegistrationWalk.Centre), StringComparison.Ordinal);
        var received = await RenderAsync(typeof(CommitteePage), RegistrationWalk.Centre);
        Assert.All(["登记收到日期", "核准备案", "还没有登记：纸质登记表、平台信息录入", "退回理由", "登记的评审依据"], words => Assert.Contains(words, received, StringComparison.Ordinal));
        Assert.DoesNotContain("填写备案登记", received, StringComparison.Ordinal);
        Assert.Contains("没有找到", await RenderAsync(typeof(CommitteePage), RegistrationWalk.Bureau), StringComparison.Ordinal);
        Assert.Contains("没有找到", await RenderAsync(typeof(SpecialtiesPage), "liqiang"), StringComparison.Ordinal);
    }

    private async Task<string> RenderAsync(Type page, string subject)
    {
        var caller = Host.As(subject);
        ((IHostEnvironmentNavigationManager)caller.Get<NavigationManager>()).Initialize("http://localhost/", "http://localhost/page");
        await using var renderer = new HtmlRenderer(caller.Get<IServiceProvider>(), NullLoggerFactory.Instance);
        var parameters = page != typeof(CommitteesPage) ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["Id"] = Walk.Committee.Value } : [];
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode((await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
