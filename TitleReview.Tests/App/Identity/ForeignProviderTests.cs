using System.Net;
using AngleSharp.Html.Dom;
using Xunit;

namespace TitleReview.Tests.App.Identity;

/// <summary>A provider of another maker: what we send and expect is the standard, not our own reading of it.</summary>
public sealed class ForeignProviderTests
{
    [Fact]
    public async Task SignInAndOut_OidcProviderOfNpm_BothSidesAgree()
    {
        await using var provider = await ForeignProviderProcess.StartAsync();
        await using var host = await SignInHost.StartAsync("Production", new(StringComparer.Ordinal)
        {
            ["SignIn:Authority"] = provider.Issuer,
            ["SignIn:ClientSecret"] = ForeignProviderProcess.Secret,
        }, null, null);
        await provider.MeetAsync(host.Address);
        using var browser = host.OpenBrowser();
        using var copy = host.OpenBrowser();

        await SignInAsync(browser, host);
        using var who = await browser.GetAsync("/who");
        var claims = await who.Content.ReadAsStringAsync();
        Assert.Contains($"iss={provider.Issuer}\n", claims, StringComparison.Ordinal);
        Assert.Contains("sub=reyhangul\n", claims, StringComparison.Ordinal);
        Assert.Contains("name=热依汗古丽·买买提\n", claims, StringComparison.Ordinal);
        browser.Cookies.ToList().ForEach(cookie => copy.Cookies[cookie.Key] = cookie.Value);

        // Sign-out at the provider alone: the back channel must reach us.
        await WalkAsync(browser, $"{provider.Issuer}/session/end?client_id=titlereview", until: $"{provider.Issuer}/session/end/success");
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));

        // Sign-out here: the provider must take our hint and lead back.
        await SignInAsync(browser, host);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
        var token = (await browser.OpenAsync("/sign-out")).QuerySelector("input[type=hidden]")!;
        using var done = await browser.PostAsync("/sign-out", (token.GetAttribute("name")!, token.GetAttribute("value")!));
        var leaving = Browser.Parse(await done.Content.ReadAsStringAsync()).QuerySelector("a.act")!.GetAttribute("href")!;
        Assert.Contains("id_token_hint=", leaving, StringComparison.Ordinal);
        await WalkAsync(browser, leaving, until: $"{host.Address.GetLeftPart(UriPartial.Authority)}/sign-in?state=signed-out");
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(copy));
    }

    private static async Task SignInAsync(Browser browser, SignInHost host)
    {
        var callback = await WalkAsync(
            browser, await browser.FollowAsync("/sign-in?go=1&returnUrl=/who"), until: $"{host.Address.GetLeftPart(UriPartial.Authority)}/sign-in/callback");
        Assert.Equal("/who", await browser.FollowAsync(callback));
    }

    /// <summary>Follows redirects and fills in every form on the way, as a person would.</summary>
    private static async Task<string> WalkAsync(Browser browser, string address, string until)
    {
        for (var step = 0; step < 12; step++)
        {
            if (address.StartsWith(until, StringComparison.Ordinal))
            {
                return address;
            }

            var response = await browser.GetAsync(address);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                var form = (IHtmlFormElement)Browser.Parse(await response.Content.ReadAsStringAsync()).QuerySelector("form")!;
                response = await browser.PostAsync(new Uri(new Uri(address), form.GetAttribute("action")).ToString(),
                    [.. form.Elements.OfType<IHtmlInputElement>().Where(field => field.Type == "hidden").Select(field => (field.Name!, field.Value)),
                        ("login", "reyhangul"), ("password", "any"), ("logout", "yes")]);
            }

            address = new Uri(new Uri(address), Browser.Location(response)).ToString();
        }

        throw new InvalidOperationException($"Never came to {until}; last at {address}");
    }

    private static async Task<HttpStatusCode> StatusAsync(Browser browser)
    {
        using var response = await browser.GetAsync("/who");
        return response.StatusCode;
    }
}
