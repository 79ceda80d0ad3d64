using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>The running server with 周敏 signed in and an empty draft of hers.</summary>
public sealed class UploadSite : IAsyncLifetime
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
    private string _cookies = "";
    private (string Header, string Value) _token;

    internal RunningApp App { get; private set; } = null!;

    public CaseId Draft { get; } = new(Guid.NewGuid());

    public async ValueTask InitializeAsync()
    {
        App = await RunningApp.StartNewAsync();
        await OpenDraftAsync();
        using var browser = new Identity.Browser(App.Address);
        await browser.SignInAsync("zhoumin", "/");
        using var answer = await browser.GetAsync("/files/token");
        var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        _token = (token.GetProperty("header").GetString()!, token.GetProperty("token").GetString()!);
        _cookies = string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await App.DisposeAsync();
    }

    public async Task<HttpResponseMessage> PostAsync(HttpContent content, bool token = true, bool signedIn = true, CaseId? id = null, string secrecy = "NoSecrets")
    {
        var kind = Uri.EscapeDataString("身份证（正面）");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(App.Address, $"/files/{id ?? Draft}/pages?section=Basic&row=0&kind={kind}&secrecy={secrecy}")) { Content = content };
        // a body that is refused unread is then not sent at all
        request.Headers.ExpectContinue = true;
        if (signedIn)
        {
            request.Headers.Add("Cookie", _cookies);
        }
        if (token)
        {
            request.Headers.Add(_token.Header, _token.Value);
        }
        return await _http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(App.Address, path)) { Headers = { { "Cookie", _cookies } } };
        return await _http.SendAsync(request);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var db = Db();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>What a page sends whose circuit is gone.</summary>
    public Task<HttpResponseMessage> SendBoxAsync(string json, bool token = true, bool signedIn = true, CaseId? id = null) =>
        SendBoxAsync(new StringContent(json, Encoding.UTF8, "application/json"), token, signedIn, id);

    public async Task<HttpResponseMessage> SendBoxAsync(HttpContent content, bool token = true, bool signedIn = true, CaseId? id = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(App.Address, $"/boxes/{id ?? Draft}")) { Content = content };
        if (signedIn)
        {
            request.Headers.Add("Cookie", _cookies);
        }
        if (token)
        {
            request.Headers.Add(_token.Header, _token.Value);
        }
        return await _http.SendAsync(request);
    }

    public static MultipartFormDataContent Form(params IEnumerable<byte[]> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, "file", "scan.jpg");
        }
        return form;
    }

    public async Task<int> PagesAsync()
    {
        await using var db = Db();
        return await db.Pages.CountAsync();
    }

    private async Task OpenDraftAsync()
    {
        await using var db = Db();
        var notice = await db.Notices.SingleAsync();
        var person = await db.People.SingleAsync(candidate => candidate.Subject == "zhoumin");
        var unit = await db.Assignments.Where(held => held.Person == person.Id).Select(held => held.Organisation).SingleAsync();
        db.Cases.Add(ReviewCase.Start(Draft, "2023-000001", notice.Id, person.Id, unit, notice.Office, notice.PublishedAt));
        db.Audit(person.Id, notice.PublishedAt, "OpenDraft", "test");
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
    }

    private SqliteReviewDb Db()
    {
        var options = new DbContextOptionsBuilder<SqliteReviewDb>();
        DataSetup.UseSqlite(options, App.ConnectionString);
        return new SqliteReviewDb(options.Options, static _ => { });
    }
}
