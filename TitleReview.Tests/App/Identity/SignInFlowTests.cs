using System.Net;
using Xunit;

namespace TitleReview.Tests.App.Identity;

/// <summary>G-OIDC, G-CSRF: the whole way through the embedded provider.</summary>
public sealed class SignInFlowTests
{
    [Fact]
    public async Task SignIn_OneClickOnAPerson_SignedInWithOnlyTheKeptClaims()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();

        Assert.Equal("/who", await browser.SignInAsync());
        Assert.Equal(["titlereview"], browser.Cookies.Keys);

        using var who = await browser.GetAsync("/who");
        var claims = (await who.Content.ReadAsStringAsync()).Split('\n').Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(["auth_time", "iss", "name", "sid", "signed_in_at", "sub"], claims.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("zhou-min", claims["sub"]);
        Assert.Equal("周敏", claims["name"]);
        Assert.Equal("dev-provider", claims["iss"]);
    }

    [Fact]
    public async Task ProtectedPage_NobodySignedIn_LeadsToSignInAndBack()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();

        var signIn = await browser.FollowAsync("/who?tab=2");
        var page = await browser.OpenAsync(signIn);
        var link = page.QuerySelector("a.act")!;

        Assert.Equal("登录", link.TextContent);
        Assert.Contains("returnUrl=%2Fwho%3Ftab%3D2", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("/dev-provider/authorize?", await browser.FollowAsync(link.GetAttribute("href")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProtectedPage_WithoutTheRight_IsNotThere()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();
        await browser.SignInAsync();

        using var response = await browser.GetAsync("/hidden");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Challenge_Always_AsksForCodeWithPkceNonceAndState()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();

        using var posted = await browser.PostAsync("/sign-in");
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(Browser.Location(posted)).Query);

        Assert.Equal("code", query["response_type"]);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal(43, query["code_challenge"]!.Length);
        Assert.Equal(43, query["nonce"]!.Length);
        Assert.Equal("openid profile", query["scope"]);
        Assert.True(query["state"]!.Length > 100);
        Assert.Null(query["code_verifier"]);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/审核")]
    public async Task SignIn_ReturnAddressElsewhere_EndsAtStartPage(string returnUrl)
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();

        Assert.Equal("/", await browser.SignInAsync(returnUrl: returnUrl));
        Assert.Equal("/", await browser.FollowAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}"));
    }

    [Fact]
    public async Task Callback_StateOfAnotherBrowser_Refused()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var attacker = host.OpenBrowser();
        using var victim = host.OpenBrowser();
        await victim.FollowAsync("/sign-in?go=1");

        var stolen = await attacker.ChooseAsync();

        Assert.StartsWith("/sign-in?problem=Interrupted", await victim.FollowAsync(stolen), StringComparison.Ordinal);
        await AssertNobodyAsync(victim);
    }

    [Fact]
    public async Task Callback_CodeOfAnotherBrowserUnderOwnState_Refused()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var attacker = host.OpenBrowser();
        using var victim = host.OpenBrowser();

        var stolen = System.Web.HttpUtility.ParseQueryString(new Uri(await attacker.ChooseAsync()).Query)["code"]!;
        var own = new UriBuilder(await victim.ChooseAsync("li-qiang"));
        var query = System.Web.HttpUtility.ParseQueryString(own.Query);
        query["code"] = stolen;
        own.Query = query.ToString();

        Assert.StartsWith("/sign-in?problem=Untrusted", await victim.FollowAsync(own.Uri.PathAndQuery), StringComparison.Ordinal);
        await AssertNobodyAsync(victim);
    }

    [Fact]
    public async Task Callback_OpenedTwice_SecondRefused()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();
        var callback = await browser.ChooseAsync();
        var cookies = browser.Cookies.ToList();
        Assert.Equal("/who", await browser.FollowAsync(callback));

        browser.Cookies.Clear();
        Assert.StartsWith("/sign-in?problem=Interrupted", await browser.FollowAsync(callback), StringComparison.Ordinal);

        cookies.ForEach(cookie => browser.Cookies[cookie.Key] = cookie.Value);
        Assert.StartsWith("/sign-in?problem=Untrusted", await browser.FollowAsync(callback), StringComparison.Ordinal);
        await AssertNobodyAsync(browser);
    }

    [Theory]
    [InlineData("/sign-in/callback")]
    [InlineData("/sign-in/callback?code=x")]
    [InlineData("/sign-in/callback?code=x&state=forged")]
    public async Task Callback_WithoutOurState_Refused(string path)
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();

        Assert.StartsWith("/sign-in?problem=Interrupted", await browser.FollowAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("access_denied", "Declined", "取消了登录")]
    [InlineData("server_error", "Unfinished", "登录未能完成")]
    public async Task Callback_ProviderReportsAnError_OneSentenceAndWayBack(string error, string problem, string sentence)
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();
        var state = System.Web.HttpUtility.ParseQueryString(new Uri(await browser.ChooseAsync()).Query)["state"]!;

        var back = await browser.FollowAsync($"/sign-in/callback?error={error}&error_description=stack+trace&state={Uri.EscapeDataString(state)}");
        var page = await browser.OpenAsync(back);

        Assert.Equal($"/sign-in?problem={problem}&returnUrl=%2Fwho", back);
        Assert.Contains(sentence, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("stack trace", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignInPage_ForeignTextInTheAddress_ShowsOnlyOurSentences()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();

        var page = await browser.OpenAsync("/sign-in?problem=%3Cscript%3Ealert(1)%3C/script%3E&state=%3Cb%3E");

        Assert.Empty(page.QuerySelectorAll("script, b"));
        Assert.Contains("登录未能完成", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignInPage_AlreadySignedIn_GoesOn()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();
        await browser.SignInAsync();

        Assert.Equal("/who", await browser.FollowAsync("/sign-in?returnUrl=/who"));
    }

    private static async Task AssertNobodyAsync(Browser browser) =>
        Assert.Contains("/sign-in?returnUrl=", await browser.FollowAsync("/who"), StringComparison.Ordinal);
}
