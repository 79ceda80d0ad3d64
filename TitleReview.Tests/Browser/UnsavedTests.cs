using Microsoft.Playwright;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Text between the keyboard and the database: a server slower than the typist, and the panel of what could not be saved.</summary>
[Collection(nameof(Chromium))]
public sealed class UnsavedTests(Chromium chromium) : IAsyncLifetime
{
    private const string Box = "Basic-0-profession";

    private RunningApp _app = null!;
    private Guest _me = null!;
    private string _application = "";

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartNewAsync();
        _me = await Guest.ArriveAsync(chromium, _app.Address, "周敏");
        await _me.SignInAsync();
        _application = await ApplicantJourney.StartAsync(_me);
    }

    public async ValueTask DisposeAsync()
    {
        await _me.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("Basic-0-profession")]
    [InlineData("WorkSummary-0-text")]
    public async Task Text_TypedFasterThanTheServerAnswers_IsAllThere(string box)
    {
        await SlowLine.UseAsync(_me.Page, TimeSpan.FromMilliseconds(300));
        var section = box.Split('-')[0];
        await OpenAsync(_me.Page, section);
        await _me.Page.EvaluateAsync("() => { window.typed = []; document.addEventListener('beforeinput', press => typed.push(press.data), { capture: true }); }");
        var sent = string.Concat(Enumerable.Range(1, 40).Select(number => $"{number}，"));

        await Field(_me.Page, box).PressSequentiallyAsync(sent, new() { Delay = 60 });
        await SavedAsync(_me.Page, box);

        // a starved browser has dropped a key before any page heard of it: the page answers for what reached it
        var text = string.Concat(await _me.Page.EvaluateAsync<string[]>("typed"));
        Assert.InRange(text.Length, sent.Length - 2, sent.Length);
        Assert.Equal(text, await Field(_me.Page, box).InputValueAsync());
        var other = await _me.Page.Context.NewPageAsync();
        await OpenAsync(other, section);
        Assert.Equal(text, await Field(other, box).InputValueAsync());
    }

    [Fact]
    public async Task Conflict_OfABoxThatOnlyHadTheFocus_KeepsMineInTheDatabase()
    {
        await OpenAsync(_me.Page, "Basic");
        await _me.FillAsync(Box, "原来的");
        var other = await _me.Page.Context.NewPageAsync();
        await OpenAsync(other, "Basic");
        await Field(other, Box).FocusAsync();
        // the focus has reached the server when what is pressed after it has
        await other.GetByRole(AriaRole.Button, new() { Name = "修改历史" }).First.WaitForAsync();
        await Task.Delay(500);
        await _me.FillAsync(Box, "别处改的");
        await other.GetByText("您输入的内容：").WaitForAsync();

        await other.GetByRole(AriaRole.Button, new() { Name = "保留我输入的" }).ClickAsync();
        await SavedAsync(other, Box);

        await Assertions.Expect(Field(_me.Page, Box)).ToHaveValueAsync("原来的");
    }

    [Fact]
    public async Task Panel_WhileTheServerFails_StaysAsItIs_AsksSeldom_AndSavesInTheEnd()
    {
        await OpenAsync(_me.Page, "Qualification");
        await _me.Page.GetByRole(AriaRole.Link, new() { Name = "基本信息" }).First.ClickAsync();
        await _me.ReadyAsync("Basic");
        var asked = 0;
        await _me.Page.RouteAsync("**/files/token", async route =>
        {
            Interlocked.Increment(ref asked);
            await route.FulfillAsync(new() { Status = 500 });
        });
        await Field(_me.Page, Box).FillAsync("离开时还没有存上");
        await _me.Page.EvaluateAsync("history.back()");
        await _me.ReadyAsync("Qualification");
        var panel = _me.Page.Locator("#unsaved");
        await panel.GetByText("暂时连不上服务器").WaitForAsync();
        await panel.EvaluateAsync("panel => panel.querySelector('.btn-primary').dataset.first = 'yes'");

        await Field(_me.Page, "Qualification-0-title").PressSequentiallyAsync(new string('字', 30), new() { Delay = 100 });

        await Assertions.Expect(panel.Locator("[data-first]")).ToHaveCountAsync(1);
        Assert.InRange(asked, 1, 4);
        await _me.Page.UnrouteAsync("**/files/token");
        await panel.GetByRole(AriaRole.Button, new() { Name = "再次保存" }).ClickAsync();
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        await OpenAsync(_me.Page, "Basic");
        Assert.Equal("离开时还没有存上", await Field(_me.Page, Box).InputValueAsync());
    }

    [Fact]
    public async Task Text_TypedWhileTheRescueIsUnderWay_IsSavedToo()
    {
        await OpenAsync(_me.Page, "Basic");
        await _me.FillAsync(Box, "重启之前");
        await _app.KillAsync();
        await Field(_me.Page, Box).FillAsync("停着时写的");
        var (isAsked, mayAnswer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await _me.Page.Context.RouteAsync("**/boxes/**", async route =>
        {
            isAsked.TrySetResult();
            await mayAnswer.Task;
            await route.ContinueAsync();
        });
        await _app.StartAsync();
        await isAsked.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await Field(_me.Page, Box).PressSequentiallyAsync("，又写了");
        await Assertions.Expect(_me.Page.Locator("#unsaved textarea")).ToHaveValueAsync("停着时写的，又写了");
        var reload = _me.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/Basic", StringComparison.Ordinal) && answer.Request.IsNavigationRequest, new() { Timeout = 30_000 });

        mayAnswer.SetResult();

        await reload;
        await _me.ReadyAsync("Basic");
        Assert.Equal("停着时写的，又写了", await Field(_me.Page, Box).InputValueAsync());
    }

    [Fact]
    public async Task Box_WhenAnotherApplicationOpensInTheSamePage_IsTheOtherApplicationsBox()
    {
        await OpenAsync(_me.Page, "Basic");
        await _me.FillAsync(Box, "第一份申报");
        await _me.GoAsync($"{_application}/withdraw");
        await _me.Page.GetByLabel("撤回原因").FillAsync("重新填写");
        await _me.Page.GetByRole(AriaRole.Button, new() { Name = "撤回申报…" }).ClickAsync();
        await _me.Page.GetByRole(AriaRole.Button, new() { Name = "确定撤回" }).ClickAsync();
        await _me.ReadyAsync("withdrawn");
        var second = await ApplicantJourney.StartAsync(_me);
        await _me.GoAsync($"{second}/Basic");
        await _me.FillAsync(Box, "第二份申报");

        await _me.Page.EvaluateAsync("address => Blazor.navigateTo(address)", $"{_application}/Basic");

        await Assertions.Expect(Field(_me.Page, Box)).Not.ToBeEditableAsync();
        await Assertions.Expect(Field(_me.Page, Box)).ToHaveValueAsync("第一份申报");
    }

    private static ILocator Field(IPage page, string box) => page.Locator($"[id='{box}']");

    private static Task SavedAsync(IPage page, string box) => page.Locator($"[id='{box}-state'] [data-state='saved']").WaitForAsync();

    private async Task OpenAsync(IPage page, string section)
    {
        await page.GotoAsync(new Uri(_app.Address, $"{_application}/{section}").ToString());
        await page.Locator($"[data-ready='{section}']").WaitForAsync();
    }
}
