using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Net.Http.Headers;

namespace TitleReview.Tests.App.Identity;

/// <summary>An HTTP client that keeps cookies as a browser over https would, and shows every redirect.</summary>
internal sealed class Browser(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address };

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    public List<SetCookieHeaderValue> SetCookies { get; } = [];

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] form) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    });

    /// <summary>Where the answer sends the browser.</summary>
    public async Task<string> FollowAsync(string path)
    {
        using var response = await GetAsync(path);
        return Location(response);
    }

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var response = await GetAsync(path);
        return Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>From the sign-in page to the last redirect, as this person of the demo cast.</summary>
    public async Task<string> SignInAsync(string subject = "zhou-min", string returnUrl = "/who") => await FollowAsync(await ChooseAsync(subject, returnUrl));

    /// <summary>As far as the provider's answer: the callback address with code and state, not yet opened.</summary>
    public async Task<string> ChooseAsync(string subject = "zhou-min", string returnUrl = "/who")
    {
        var authorize = await FollowAsync($"/sign-in?go=1&returnUrl={Uri.EscapeDataString(returnUrl)}");
        using var chosen = await PostAsync(authorize, ("person", subject));
        return Location(chosen);
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static string Location(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther
        ? response.Headers.Location!.OriginalString
        : throw new InvalidOperationException($"{response.StatusCode} is no redirect.");

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await _http.SendAsync(request);
        foreach (var header in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
        {
            var cookie = SetCookieHeaderValue.Parse(header);
            SetCookies.Add(cookie);
            Cookies.Remove($"{cookie.Name}");
            if (cookie.Value.Length > 0)
            {
                Cookies[$"{cookie.Name}"] = $"{cookie.Value}";
            }
        }

        return response;
    }
}
