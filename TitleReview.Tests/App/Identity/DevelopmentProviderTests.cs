using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TitleReview.App.Identity;
using Xunit;

namespace TitleReview.Tests.App.Identity;

public sealed class DevelopmentProviderTests
{
    private static readonly CastMember Person = SignInHost.Cast[0];

    [Fact]
    public async Task Page_Cast_OneButtonEachAndNothingFromElsewhere()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();

        var page = await browser.OpenAsync(await browser.FollowAsync("/sign-in?go=1"));

        Assert.Equal(["周敏申报人", "李强推荐单位经办人", "陈静 <评审专家>评审专家"], page.QuerySelectorAll("button").Select(button => button.TextContent));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script, [onclick], img"));
        // an empty icon, so that none is asked for
        Assert.All(page.QuerySelectorAll("[href]:not(link[rel=icon][href='data:,']),[src],[action]"), element =>
            Assert.StartsWith("/", element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("code_challenge_method=S256", "code_challenge_method=plain")]
    [InlineData("response_type=code", "response_type=token")]
    [InlineData("client_id=titlereview", "client_id=another")]
    [InlineData("%2Fsign-in%2Fcallback", "%2Felsewhere")]
    public async Task Page_RequestChanged_RefusedAndNoCode(string from, string to)
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();
        var authorize = (await browser.FollowAsync("/sign-in?go=1")).Replace(from, to, StringComparison.Ordinal);

        using var shown = await browser.GetAsync(authorize);
        using var chosen = await browser.PostAsync(authorize, ("person", Person.Subject));

        Assert.Contains(to, authorize, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, shown.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, chosen.StatusCode);
    }

    [Fact]
    public async Task Page_PersonNotInTheCast_Refused()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        using var browser = host.OpenBrowser();

        using var chosen = await browser.PostAsync(await browser.FollowAsync("/sign-in?go=1"), ("person", "root"));

        Assert.Equal(HttpStatusCode.BadRequest, chosen.StatusCode);
    }

    [Fact]
    public void Code_RightClientInTime_GivesPersonOnce()
    {
        var codes = new DevelopmentCodes();
        var code = Issue(codes);

        Assert.Equal(Person, Redeem(codes, code)!.Person);
        Assert.Null(Redeem(codes, code));
    }

    [Fact]
    public void Code_OfAnotherClient_RefusedAndSpent()
    {
        var codes = new DevelopmentCodes();
        var code = Issue(codes);

        Assert.Null(Redeem(codes, code, clientId: "another-client"));
        Assert.Null(Redeem(codes, code));
    }

    [Theory]
    [InlineData(119, true)]
    [InlineData(120, false)]
    public void Code_AfterSeconds_GoodForTwoMinutes(int seconds, bool isGood)
    {
        var codes = new DevelopmentCodes();

        Assert.Equal(isGood, Redeem(codes, Issue(codes), after: TimeSpan.FromSeconds(seconds)) is not null);
    }

    [Fact]
    public void Code_WithAnotherVerifierOrAddress_Refused()
    {
        var codes = new DevelopmentCodes();

        Assert.Null(Redeem(codes, Issue(codes), verifier: "guess"));
        Assert.Null(Redeem(codes, Issue(codes), redirectUri: "http://evil.example/sign-in/callback"));
        Assert.Null(Redeem(codes, "never-issued"));
    }

    [Fact]
    public async Task Token_ReadAsAForeignProvidersToken_IsGood()
    {
        await using var host = await SignInHost.WithEmbeddedProviderAsync();
        var provider = await host.Services.GetRequiredService<ProviderMetadata>().GetAsync(default);
        var key = host.Services.GetRequiredService<DevelopmentKey>();
        var claims = TokenForge.Claims();
        claims["iss"] = provider.Issuer;

        var reading = IdToken.Read(
            key.Sign(JsonSerializer.SerializeToElement(claims)), new TokenExpectation(provider.Issuer, TokenForge.ClientId), TokenForge.Nonce, provider.Keys, TokenForge.Now);

        Assert.Equal("zhou-min", reading.Token!.Subject);
        Assert.Equal($"{host.Address.GetLeftPart(UriPartial.Authority)}/dev-provider", provider.Issuer);
    }

    // The challenge of RFC 7636, appendix B.
    private static string Issue(DevelopmentCodes codes) => codes.Issue(
        new DevelopmentGrant("titlereview", "http://here/sign-in/callback", "n", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", Person), TokenForge.Now);

    private static DevelopmentGrant? Redeem(
        DevelopmentCodes codes,
        string code,
        string clientId = "titlereview",
        string redirectUri = "http://here/sign-in/callback",
        string verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        TimeSpan after = default) => codes.Redeem(code, clientId, redirectUri, verifier, TokenForge.Now + after);
}
