using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using TitleReview.App.Features.Applications;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Typing, in one window and in two, over a connection that drops, a server that restarts and a session that ends.</summary>
[Collection(nameof(Chromium))]
public sealed class SavingTests(Chromium chromium) : IAsyncLifetime
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
        await OpenAsync(_me.Page, "Basic");
    }

    public async ValueTask DisposeAsync()
    {
        await _me.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Box_SavedInAnotherWindow_ChangesHere_ButNeverUnderTheHandsOfWhoTypes()
    {
        var other = await _me.Page.Context.NewPageAsync();
        await OpenAsync(other, "Basic");
        await _me.FillAsync(Box, "第一个窗口");
        await Assertions.Expect(Field(other)).ToHaveValueAsync("第一个窗口");

        // both type at once: the slower is shown both texts, and what he types on overwrites nothing
        await Field(other).FocusAsync();
        await other.Keyboard.PressAsync("End");
        await other.Keyboard.TypeAsync("，第二个窗口", new() { Delay = 20 });
        await _me.FillAsync(Box, "第一个窗口又改");
        await other.GetByText("您输入的内容：").WaitForAsync();
        await other.Keyboard.TypeAsync("。");
        await Task.Delay(4000);
        await Assertions.Expect(Field(_me.Page)).ToHaveValueAsync("第一个窗口又改");
        await Chromium.ShootAsync(other, "saving-conflict");
        await other.GetByRole(AriaRole.Button, new() { Name = "保留我输入的" }).ClickAsync();
        await SavedAsync(other);

        await Assertions.Expect(Field(_me.Page)).ToHaveValueAsync("第一个窗口，第二个窗口。");
        Assert.Empty(_me.Faults);
    }

    [Fact]
    public async Task Box_TypedInWithoutAPause_IsSavedWithinThreeSeconds_AndAgainWhenThePageIsLeft()
    {
        var typing = Field(_me.Page).PressSequentiallyAsync(new string('字', 60), new() { Delay = 150 });
        var other = await _me.Page.Context.NewPageAsync();
        await Task.Delay(4500);
        await OpenAsync(other, "Basic");
        Assert.True((await Field(other).InputValueAsync()).Length > 5);
        await typing;

        // the back button takes no leave of a box
        await SavedAsync(_me.Page);
        await OpenAsync(_me.Page, "Target");
        await _me.Page.GetByRole(AriaRole.Link, new() { Name = "基本信息" }).First.ClickAsync();
        await _me.ReadyAsync("Basic");
        await Field(_me.Page).FillAsync("最后一句");
        await _me.Page.EvaluateAsync("history.back()");
        await _me.ReadyAsync("Target");
        await _me.Page.EvaluateAsync("history.forward()");
        await _me.ReadyAsync("Basic");
        await Assertions.Expect(Field(_me.Page)).ToHaveValueAsync("最后一句");
        Assert.Equal(0, await _me.Page.Locator("#unsaved").CountAsync());
        Assert.Empty(_me.Faults);
    }

    [Fact]
    public async Task Text_TypedWhileTheConnectionIsDown_IsSavedWhenItIsBack()
    {
        var isCut = false;
        IWebSocketRoute? socket = null;
        await _me.Page.RouteWebSocketAsync("**/_blazor**", route =>
        {
            if (Volatile.Read(ref isCut))
            {
                _ = route.CloseAsync();
                return;
            }
            socket = route;
            route.ConnectToServer();
        });
        // without its socket the circuit would come back by long polling, and save
        await _me.Page.RouteAsync("**/_blazor**", route => Volatile.Read(ref isCut) ? route.AbortAsync() : route.ContinueAsync());
        await OpenAsync(_me.Page, "Basic");
        await _me.FillAsync(Box, "连接正常");

        Volatile.Write(ref isCut, true);
        await socket!.CloseAsync();
        await _me.Page.Locator("#components-reconnect-modal.components-reconnect-show").WaitForAsync();
        await Field(_me.Page).FillAsync("断线时写的");
        await _me.Page.Locator($"[id='{Box}-state'] .not-yet").WaitForAsync();
        Assert.False(await _me.Page.Locator($"[id='{Box}-state'] [data-state='saved']").IsVisibleAsync());
        await _me.ShotAsync("connection-lost");
        Volatile.Write(ref isCut, false);

        await SavedAsync(_me.Page);
        var other = await _me.Page.Context.NewPageAsync();
        await OpenAsync(other, "Basic");
        Assert.Equal("断线时写的", await Field(other).InputValueAsync());
    }

    [Fact]
    public async Task Text_TypedWhileTheServerIsDown_IsSavedAfterTheRestart_AndThePageComesBackByItself()
    {
        await _me.FillAsync(Box, "重启之前");
        await _app.KillAsync();
        await Field(_me.Page).FillAsync("服务器停着时写的");
        await _me.Page.Locator($"[id='{Box}-state'] .not-yet").WaitForAsync();
        await _me.ShotAsync("server-down");

        await _app.StartAsync();
        // the marker of a page with a living circuit, after the reload
        await _me.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/Basic", StringComparison.Ordinal) && answer.Request.IsNavigationRequest, new() { Timeout = 60_000 });
        await _me.ReadyAsync("Basic");

        Assert.Equal("服务器停着时写的", await Field(_me.Page).InputValueAsync());
        await _me.FillAsync(Box, "又能写了");
        Assert.DoesNotContain("服务器停着时写的", _app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_TypedWhileTheServerIsDown_AndChangedElsewhereSince_IsShownToBeCopied()
    {
        await _me.FillAsync(Box, "重启之前");
        await _app.KillAsync();
        await Field(_me.Page).FillAsync("留在本页的内容");
        // another device was faster
        await _me.Page.Context.RouteAsync("**/boxes/**", async route => await route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """{"isSaved":false,"version":9,"sentence":"这一栏已在另一个窗口或设备上改过。","theirs":"别处写的"}""",
        }));
        await _app.StartAsync();

        var panel = _me.Page.Locator("#unsaved");
        await panel.GetByText("已保存的内容：别处写的").WaitForAsync(new() { Timeout = 60_000 });
        Assert.Equal("留在本页的内容", await panel.Locator("textarea").InputValueAsync());
        await panel.GetByRole(AriaRole.Button, new() { Name = "复制" }).ClickAsync();
        await panel.GetByText("已复制").WaitForAsync();
        await _me.ShotAsync("unsaved-panel");
        Assert.Empty((await Axe.SeriousAsync(_me.Page)));
        Assert.Equal("[0,0]", await _me.Page.EvaluateAsync<string>("JSON.stringify([localStorage.length, sessionStorage.length])"));
    }

    [Fact]
    public async Task Text_TypedWhileTheDatabaseTakesNoWrites_IsShownAsUnsaved_AndSavedWhenItDoes()
    {
        await using (var blocker = new SqliteConnection(_app.ConnectionString))
        {
            await blocker.OpenAsync();
            await using var block = blocker.CreateCommand();
            block.CommandText = "BEGIN IMMEDIATE";
            await block.ExecuteNonQueryAsync();
            await Field(_me.Page).FillAsync("数据库锁着时写的");
            await _me.Page.GetByText(new SavingFailed().Sentence).WaitForAsync(new() { Timeout = 90_000 });
            Assert.False(await _me.Page.Locator($"[id='{Box}-state'] [data-state='saved']").IsVisibleAsync());
            Assert.Equal("数据库锁着时写的", await Field(_me.Page).InputValueAsync());
            block.CommandText = "ROLLBACK";
            await block.ExecuteNonQueryAsync();
        }

        await _me.Page.Locator($"[id='{Box}-state'] [data-state='saved']").WaitForAsync(new() { Timeout = 90_000 });
        Assert.Equal(0, await _me.Page.GetByText(new SavingFailed().Sentence).CountAsync());
        Assert.DoesNotContain("数据库锁着时写的", _app.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_TypedWhenTheSessionEnds_StaysOnThePage()
    {
        _me.Page.Dialog += async (_, dialog) => await dialog.DismissAsync();
        await Field(_me.Page).ClickAsync();
        var other = await _me.Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(_app.Address, "/sign-out").ToString());
        await other.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();

        // an open circuit asks for its session every twenty seconds; this person does not stop typing for as long
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var panel = _me.Page.Locator("#unsaved");
        var typed = 0;
        while (!enough.IsCancellationRequested && await panel.CountAsync() == 0 && await Field(_me.Page).CountAsync() > 0)
        {
            typed++;
            await _me.Page.Keyboard.TypeAsync("字");
            await Task.Delay(100);
        }
        await panel.GetByText("登录已结束").First.WaitForAsync();
        await _me.ShotAsync("session-ended");
        Assert.InRange((await panel.Locator("textarea").InputValueAsync()).Length, typed - 5, typed);

        // signed in again in another window, the same person saves it
        await other.GotoAsync(new Uri(_app.Address, "/sign-in?go=1").ToString());
        await other.GetByRole(AriaRole.Button, new() { Name = "周敏" }).First.ClickAsync();
        await other.Locator("[data-ready]").First.WaitForAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "再次保存" }).ClickAsync();
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        await OpenAsync(other, "Basic");
        Assert.InRange((await Field(other).InputValueAsync()).Length, typed - 5, typed);
    }

    private static ILocator Field(IPage page) => page.Locator($"[id='{Box}']");

    private static Task SavedAsync(IPage page) => page.Locator($"[id='{Box}-state'] [data-state='saved']").WaitForAsync();

    private async Task OpenAsync(IPage page, string section)
    {
        await page.GotoAsync(new Uri(_app.Address, $"{_application}/{section}").ToString());
        await page.Locator($"[data-ready='{section}']").WaitForAsync();
    }
}
