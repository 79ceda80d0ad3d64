using Microsoft.Playwright;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Typing goes over the circuit, which sends no cookie: the page has to keep its session alive by itself.</summary>
[Collection(nameof(Chromium))]
public sealed class KeepAliveTests(Chromium chromium)
{
    [Fact]
    public async Task Page_SomebodyWorksOn_AsksForItsSession_OnceInFiveMinutes()
    {
        await using var app = await RunningApp.StartNewAsync();
        await using var guest = await Guest.ArriveAsync(chromium, app.Address, "周敏");
        await guest.SignInAsync();
        var asked = new List<IRequest>();
        guest.Page.Request += (_, request) => { if (request.Url.EndsWith("/sign-in/keep-alive", StringComparison.Ordinal)) { asked.Add(request); } };

        await guest.Page.Keyboard.PressAsync("Shift");
        Assert.Empty(asked);
        await guest.Page.Clock.SetFixedTimeAsync(DateTime.UtcNow.AddMinutes(6));
        var answer = await guest.Page.RunAndWaitForResponseAsync(() => guest.Page.Keyboard.PressAsync("Shift"), response => response.Url.EndsWith("/keep-alive", StringComparison.Ordinal));
        await guest.Page.Keyboard.PressAsync("Shift");

        Assert.Equal(204, answer.Status);
        Assert.Single(asked);
        Assert.Empty(guest.Faults);
    }

    [Fact]
    public async Task Page_WhoseSessionEndedElsewhere_LeadsToSignInAndBack()
    {
        await using var app = await RunningApp.StartNewAsync();
        await using var guest = await Guest.ArriveAsync(chromium, app.Address, "周敏");
        await guest.SignInAsync();
        await guest.GoAsync("/applications");
        var other = await guest.Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(app.Address, "/sign-out").ToString());
        await other.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();

        // an open circuit asks for its session every twenty seconds
        await guest.Page.WaitForURLAsync("**/sign-in?returnUrl=%2Fapplications", new() { Timeout = 60_000 });
        await guest.Page.GetByRole(AriaRole.Link, new() { Name = "登录", Exact = true }).ClickAsync();
        await guest.Page.GetByRole(AriaRole.Button, new() { Name = "周敏" }).ClickAsync();

        await guest.ReadyAsync();
        Assert.Equal("/applications", new Uri(guest.Page.Url).AbsolutePath);
    }
}
