using System.Net;
using Xunit;

namespace TitleReview.Tests.App.Identity;

/// <summary>How long a session lasts, and how it ends.</summary>
public sealed class SessionTests
{
    [Theory]
    [InlineData(29, HttpStatusCode.OK)]
    [InlineData(31, HttpStatusCode.Redirect)]
    public async Task Session_IdleForMinutes_EndsAfterThirty(int minutes, HttpStatusCode expected)
    {
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await SignInHost.WithEmbeddedProviderAsync(clock);
        using var browser = host.OpenBrowser();
        await browser.SignInAsync();

        clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(expected, await StatusAsync(browser));
    }

    [Fact]
    public async Task KeepAlive_WhileSomebodyWorks_LetsTheSessionSlideOn()
    {
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await SignInHost.WithEmbeddedProviderAsync(clock);
        using var browser = host.OpenBrowser();
        using var stranger = host.OpenBrowser();
        await browser.SignInAsync();

        for (var times = 0; times < 3; times++)
        {
            clock.Advance(TimeSpan.FromMinutes(20));
            using var kept = await browser.GetAsync("/sign-in/keep-alive");
            Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        }
        using var refused = await stranger.GetAsync("/sign-in/keep-alive");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Session_NeverIdle_EndsAfterTwelveHours()
    {
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await SignInHost.WithEmbeddedProviderAsync(clock);
        using var browser = host.OpenBrowser();
        await browser.SignInAsync();

        for (var elapsed = TimeSpan.Zero; elapsed < TimeSpan.FromMinutes(700); elapsed += TimeSpan.FromMinutes(20))
        {
            clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
        }

        clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));
    }

    [Fact]
    public async Task SignOut_Confirmed_EndsThisSessionEvenForACopiedCookie()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();
        using var thief = host.OpenBrowser();
        using var other = host.OpenBrowser();
        await browser.SignInAsync();
        await other.SignInAsync();
        browser.Cookies.ToList().ForEach(cookie => thief.Cookies[cookie.Key] = cookie.Value);

        var page = await browser.OpenAsync("/sign-out");
        var token = page.QuerySelector("input[type=hidden]")!;
        using var done = await browser.PostAsync("/sign-out", (token.GetAttribute("name")!, token.GetAttribute("value")!));
        var leaving = Browser.Parse(await done.Content.ReadAsStringAsync()).QuerySelector("a.act")!.GetAttribute("href")!;
        var back = await browser.FollowAsync(leaving);
        var end = await browser.OpenAsync(new Uri(back).PathAndQuery);

        Assert.Contains("id_token_hint=", leaving, StringComparison.Ordinal);
        Assert.Equal("您已退出登录。", end.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(thief));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other));
        Assert.Equal("/who", await browser.SignInAsync());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
    }

    [Fact]
    public async Task SignOut_WithoutAntiforgeryToken_RefusedAndStillSignedIn()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();
        await browser.SignInAsync();

        using var response = await browser.PostAsync("/sign-out");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("页面已过期", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
    }

    [Fact]
    public async Task SignOut_ProviderDown_EndsHereAndSaysSo()
    {
        using var provider = new FakeProvider();
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await SignInHost.StartAsync(
            "Production",
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["SignIn:Authority"] = TokenForge.Issuer,
                ["SignIn:ClientSecret"] = "s",
                ["SignIn:IdleMinutes"] = "1440",
                ["SignIn:AbsoluteHours"] = "24",
            },
            provider,
            clock);
        using var browser = host.OpenBrowser();
        await ForeignSignInTests.SignInAsync(browser, provider);
        clock.Advance(TimeSpan.FromHours(13));
        provider.IsDown = true;

        var token = (await browser.OpenAsync("/sign-out")).QuerySelector("input[type=hidden]")!;
        using var done = await browser.PostAsync("/sign-out", (token.GetAttribute("name")!, token.GetAttribute("value")!));

        Assert.Equal("/sign-in?problem=SignedOutHereOnly", Browser.Location(done));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));
    }

    [Fact]
    public async Task BackChannel_ProviderEndsTheSession_NextRequestIsRefused()
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var ended = host.OpenBrowser();
        using var kept = host.OpenBrowser();
        await ForeignSignInTests.SignInAsync(ended, provider);
        await ForeignSignInTests.SignInAsync(kept, provider, claims => claims["sid"] = "s-2");

        Assert.Equal(HttpStatusCode.OK, await LogOutAsync(host, provider.Forge.Sign(TokenForge.LogoutClaims(DateTimeOffset.UtcNow), "logout+jwt")));

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(ended));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(kept));
    }

    [Fact]
    public async Task BackChannel_NamesOnlyTheSubject_EndsAllTheirSessions()
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var one = host.OpenBrowser();
        using var two = host.OpenBrowser();
        using var somebodyElse = host.OpenBrowser();
        await ForeignSignInTests.SignInAsync(one, provider);
        await ForeignSignInTests.SignInAsync(two, provider, claims => claims["sid"] = "s-2");
        await ForeignSignInTests.SignInAsync(somebodyElse, provider, claims => claims["sub"] = "li-qiang");
        var claims = TokenForge.LogoutClaims(DateTimeOffset.UtcNow);
        claims.Remove("sid");

        Assert.Equal(HttpStatusCode.OK, await LogOutAsync(host, provider.Forge.Sign(claims, "logout+jwt")));

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(one));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(two));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(somebodyElse));
    }

    [Fact]
    public async Task BackChannel_ForgedToken_RefusedAndNobodyLeaves()
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var browser = host.OpenBrowser();
        await ForeignSignInTests.SignInAsync(browser, provider);
        var claims = TokenForge.LogoutClaims(DateTimeOffset.UtcNow);

        foreach (var forged in new[]
        {
            provider.Forge.Sign(new { alg = "none", typ = "logout+jwt" }, TokenForge.Part(claims), _ => []),
            new TokenForge().Sign(claims, "logout+jwt"),
            new TokenForge("k9").Sign(claims, "logout+jwt"),
            "garbage",
            "",
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest, await LogOutAsync(host, forged));
        }

        Assert.Equal(0, host.Ended.Count);
        Assert.Equal(1, provider.Discoveries);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
    }

    [Fact]
    public async Task BackChannel_ReplayedAfterANewSignIn_EndsNothingMore()
    {
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider, clock);
        using var browser = host.OpenBrowser();
        await ForeignSignInTests.SignInAsync(browser, provider);
        var logout = provider.Forge.Sign(TokenForge.LogoutClaims(clock.GetUtcNow()), "logout+jwt");
        await LogOutAsync(host, logout);

        clock.Advance(TimeSpan.FromSeconds(5));
        await ForeignSignInTests.SignInAsync(browser, provider);
        await LogOutAsync(host, logout);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
    }

    [Fact]
    public async Task BackChannel_HugeBody_Refused()
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await LogOutAsync(host, new string('x', 100_000)));
        Assert.Equal(0, host.Ended.Count);
    }

    private static async Task<HttpStatusCode> StatusAsync(Browser browser)
    {
        using var response = await browser.GetAsync("/who");
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> LogOutAsync(SignInHost host, string token)
    {
        using var server = host.OpenBrowser();
        using var response = await server.PostAsync("/sign-out/back-channel", ("logout_token", token));
        return response.StatusCode;
    }
}
