using System.Net;
using System.Text;
using System.Web;
using Microsoft.Net.Http.Headers;
using Xunit;

namespace TitleReview.Tests.App.Identity;

/// <summary>G-OIDC: in Production, with a provider that answers what it should not.</summary>
public sealed class ForeignSignInTests
{
    [Fact]
    public async Task SignIn_GoodProvider_CookieIsHostOnlySecureAndHidden()
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var browser = host.OpenBrowser();

        Assert.Equal("/who", await SignInAsync(browser, provider));

        var cookie = browser.SetCookies.Single(c => c.Name.StartsWith("__Host-titlereview", StringComparison.Ordinal));
        Assert.True(cookie is { Secure: true, HttpOnly: true, SameSite: SameSiteMode.Lax });
        Assert.Equal("/", cookie.Path.Value);
        Assert.False(cookie.Domain.HasValue);
        Assert.Null(cookie.Expires);
        Assert.All(browser.SetCookies, c => Assert.True(c is { Secure: true, HttpOnly: true, SameSite: SameSiteMode.Lax }, $"{c}"));
    }

    [Fact]
    public async Task SignIn_ProviderNamesNoMethod_SecretGoesIntoTheHeaderEncoded()
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var browser = host.OpenBrowser();
        await SignInAsync(browser, provider);

        Assert.Equal($"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes("titlereview:s3cret%2F%2B"))}", provider.Authorization);
    }

    [Theory]
    [InlineData("nonce", "another sign-in's")]
    [InlineData("aud", "another-client")]
    [InlineData("iss", "https://evil.example")]
    [InlineData("exp", 1)]
    public async Task SignIn_BadToken_NobodyIsSignedIn(string claim, object value)
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var browser = host.OpenBrowser();

        var back = await SignInAsync(browser, provider, claims => claims[claim] = value);

        Assert.StartsWith("/sign-in?problem=Untrusted", back, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookies.Keys, name => name.StartsWith("__Host-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_RolesAndMailInTheToken_NotTaken()
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var browser = host.OpenBrowser();
        await SignInAsync(browser, provider, claims =>
        {
            claims["role"] = "nobody";
            claims["roles"] = new[] { "nobody" };
            claims["email"] = "zhou@example.com";
        });

        using var who = await browser.GetAsync("/who");
        using var hidden = await browser.GetAsync("/hidden");

        var claims = await who.Content.ReadAsStringAsync();
        Assert.DoesNotContain("nobody", claims, StringComparison.Ordinal);
        Assert.DoesNotContain("example.com", claims.Replace(TokenForge.Issuer, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task SignIn_SameMailOtherSubject_IsAnotherPerson()
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var first = host.OpenBrowser();
        using var second = host.OpenBrowser();
        await SignInAsync(first, provider, claims => claims["email"] = "zhou@example.com");
        await SignInAsync(second, provider, claims =>
        {
            claims["email"] = "zhou@example.com";
            claims["sub"] = "somebody-else";
        });

        using var who = await second.GetAsync("/who");

        Assert.Contains("sub=somebody-else", await who.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_NoNameAndNoSessionInTheToken_SubjectAndOwnSessionStandIn()
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var browser = host.OpenBrowser();
        await SignInAsync(browser, provider, claims =>
        {
            claims.Remove("name");
            claims.Remove("sid");
        });

        using var who = await browser.GetAsync("/who");

        var claims = await who.Content.ReadAsStringAsync();
        Assert.Contains("name=zhou-min", claims, StringComparison.Ordinal);
        Assert.Matches("sid=.{22}", claims);
    }

    [Fact]
    public async Task SignIn_KeysRotatedSinceTheLastLook_LooksAgain()
    {
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider, clock);
        using var browser = host.OpenBrowser();
        await SignInAsync(browser, provider);

        provider.Forge = new TokenForge("k2");
        clock.Advance(TimeSpan.FromMinutes(1));
        using var other = host.OpenBrowser();

        Assert.Equal("/who", await SignInAsync(other, provider));
    }

    [Fact]
    public async Task SignIn_ProviderDown_SaysSoAndOldSessionsGoOn()
    {
        using var provider = new FakeProvider();
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await SignInHost.WithProviderAsync(provider, clock);
        using var earlier = host.OpenBrowser();
        await SignInAsync(earlier, provider);

        provider.IsDown = true;
        for (var hours = 0; hours < 23; hours++)
        {
            clock.Advance(TimeSpan.FromMinutes(29));
            using var still = await earlier.GetAsync("/who");
            Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        }

        clock.Advance(TimeSpan.FromHours(1));
        using var later = host.OpenBrowser();
        var back = await later.FollowAsync("/sign-in?go=1&returnUrl=/who");
        var page = await later.OpenAsync(back);

        Assert.Equal("/sign-in?problem=Unreachable&returnUrl=%2Fwho", back);
        Assert.Contains("统一身份认证暂时无法连接", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a.act"));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task SignIn_TokenEndpointFails_SaysUnreachable(HttpStatusCode status)
    {
        using var provider = new FakeProvider { TokenStatus = status };
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var browser = host.OpenBrowser();

        Assert.StartsWith("/sign-in?problem=Unreachable", await SignInAsync(browser, provider), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_ProviderCallsItselfOtherwise_Refused()
    {
        using var provider = new FakeProvider { Issuer = "https://evil.example" };
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var browser = host.OpenBrowser();

        Assert.StartsWith("/sign-in?problem=Untrusted", await browser.FollowAsync("/sign-in?go=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_TokenEndpointWithoutEncryption_Refused()
    {
        using var provider = new FakeProvider { TokenEndpoint = "http://login.example/token" };
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var browser = host.OpenBrowser();

        Assert.StartsWith("/sign-in?problem=Untrusted", await browser.FollowAsync("/sign-in?go=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DevelopmentProvider_OutsideDevelopment_IsNotThere()
    {
        using var provider = new FakeProvider();
        await using var host = await SignInHost.WithProviderAsync(provider);
        using var browser = host.OpenBrowser();

        foreach (var path in new[] { "/dev-provider/.well-known/openid-configuration", "/dev-provider/jwks", "/dev-provider/authorize" })
        {
            using var response = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    internal static async Task<string> SignInAsync(Browser browser, FakeProvider provider, Action<Dictionary<string, object?>>? change = null)
    {
        var query = HttpUtility.ParseQueryString(new Uri(await browser.FollowAsync("/sign-in?go=1&returnUrl=/who")).Query);
        var code = provider.Authorize(query["nonce"]!, change);
        return await browser.FollowAsync($"/sign-in/callback?code={code}&state={Uri.EscapeDataString(query["state"]!)}");
    }
}
