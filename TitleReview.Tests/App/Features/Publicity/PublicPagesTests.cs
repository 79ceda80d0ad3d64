using System.Net;
using System.Text.Json;
using TitleReview.Tests.App.Features.Applications;
using TitleReview.Tests.Browser;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.App.Features.Publicity;

/// <summary>The addresses of publicity over HTTP: what anybody gets, and what only the unit's officer gets.</summary>
public sealed class PublicPagesTests : IAsyncLifetime
{
    private PageWorld _world = null!;
    private Identity.Browser _guest = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await PageWorld.BuildAsync();
        _guest = new(_world.App.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _guest.Dispose();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task Notice_ForAGuest_IsShownWithoutACookieACacheOrARobot()
    {
        var id = await _world.AnnounceAsync();

        using var answer = await _guest.GetAsync($"/publicity/{id}");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var words = Identity.Browser.Parse(page).Body!.TextContent;
        Assert.Contains("现对周敏同志申报", words, StringComparison.Ordinal);
        Assert.Contains(CompleteApplication.Announcement.Achievements, words, StringComparison.Ordinal);
        Assert.DoesNotContain(FilledForm.IdNumber[..6], page, StringComparison.Ordinal);
        Assert.DoesNotContain(_world.Submitted.ToString(), page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("周敏", _world.App.Log, StringComparison.Ordinal);

        var list = await _guest.OpenAsync("/publicity");
        Assert.Equal($"/publicity/{id}", list.QuerySelector("td a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Notice_NotYetBegunUnknownOrMisspelt_IsOneAndTheSame()
    {
        var future = await _world.AnnounceAsync(from: new(2023, 9, 25));

        var pages = new List<string>();
        foreach (var id in (string[])[future, Guid.NewGuid().ToString(), "nothing", $"{future}x"])
        {
            using var answer = await _guest.GetAsync($"/publicity/{id}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            pages.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Single(pages.Distinct(StringComparer.Ordinal));
        Assert.Contains("没有找到", WebUtility.HtmlDecode(pages[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("周敏", WebUtility.HtmlDecode(await (await _guest.GetAsync("/publicity?page=1")).Content.ReadAsStringAsync()), StringComparison.Ordinal);
        foreach (var page in (string[])["0", "-3", "2147483647"])
        {
            using var answer = await _guest.GetAsync($"/publicity?page={page}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Sheets_AreTheUnitsOfficersAlone()
    {
        await _world.AnnounceAsync();
        using var unit = new Identity.Browser(_world.App.Address);
        await unit.SignInAsync("liqiang", "/");
        using var applicant = new Identity.Browser(_world.App.Address);
        await applicant.SignInAsync("zhoumin", "/");

        foreach (var (address, type) in new[] { ("publicity.pdf", "application/pdf"), ("publicity.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") })
        {
            using var sheet = await unit.GetAsync($"/files/{_world.Submitted}/{address}");
            Assert.Equal((HttpStatusCode.OK, type), (sheet.StatusCode, sheet.Content.Headers.ContentType!.MediaType));
            Assert.Equal("no-store", sheet.Headers.CacheControl!.ToString());
            using var none = await applicant.GetAsync($"/files/{_world.Submitted}/{address}");
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
            using var signIn = await _guest.GetAsync($"/files/{_world.Submitted}/{address}");
            Assert.Equal(HttpStatusCode.Found, signIn.StatusCode);
        }

        using var tooEarly = await unit.GetAsync($"/files/{_world.Submitted}/publicity-result.pdf");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooEarly.StatusCode);
        var sentence = await tooEarly.Content.ReadAsStringAsync();
        Assert.Contains("2023年10月10日起方可办理", sentence, StringComparison.Ordinal);
        Assert.Contains("五（二）", sentence, StringComparison.Ordinal);
        using var noWords = await unit.GetAsync($"/files/{_world.Submitted}/supervisor-opinion.pdf");
        Assert.Equal(HttpStatusCode.NotFound, noWords.StatusCode);
    }

    [Fact]
    public async Task Upload_OfASealedScan_NeedsTheOfficerAndThePagesToken()
    {
        using var unit = new Identity.Browser(_world.App.Address);
        await unit.SignInAsync("liqiang", "/");
        using var answer = await unit.GetAsync("/files/token");
        var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        var cookies = string.Join("; ", unit.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        var address = new Uri(_world.App.Address, $"/files/{_world.Submitted}/unit-scans?by=unit&kind={Uri.EscapeDataString("推荐单位公示")}&secrecy=NoSecrets&page={Guid.NewGuid()}");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "页面已过期，请刷新后重新上传。"), await SendAsync(withToken: false));
        Assert.Equal((HttpStatusCode.OK, ""), await SendAsync(withToken: true));
        Assert.Equal((HttpStatusCode.OK, ""), await SendAsync(withToken: true));

        async Task<(HttpStatusCode, string)> SendAsync(bool withToken)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = UploadSite.Form(FilledForm.Scan) };
            request.Headers.Add("Cookie", cookies);
            if (withToken)
            {
                request.Headers.Add(token.GetProperty("header").GetString()!, token.GetProperty("token").GetString());
            }
            using var sent = await http.SendAsync(request);
            return (sent.StatusCode, await sent.Content.ReadAsStringAsync());
        }
    }
}
