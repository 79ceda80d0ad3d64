using System.Net.Http.Headers;
using System.Net.Sockets;
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
    private bool _isGuest;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
    private string _cookies = "";
    private (string Header, string Value) _token;

    internal RunningApp App { get; private set; } = null!;

    public CaseId Draft { get; private set; } = new(Guid.NewGuid());

    public async ValueTask InitializeAsync()
    {
        App = await RunningApp.StartNewAsync();
        await EnterAsync("zhoumin");
    }

    /// <summary>Another person at the same server, with a session and a draft of his own.</summary>
    public async Task<UploadSite> JoinAsync(string subject)
    {
        var guest = new UploadSite { App = App, _isGuest = true };
        await guest.EnterAsync(subject);
        return guest;
    }

    private async Task EnterAsync(string subject)
    {
        await OpenDraftAsync(subject);
        using var browser = new Identity.Browser(App.Address);
        await browser.SignInAsync(subject, "/");
        using var answer = await browser.GetAsync("/files/token");
        var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        _token = (token.GetProperty("header").GetString()!, token.GetProperty("token").GetString()!);
        _cookies = string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_isGuest)
        {
            await App.DisposeAsync();
        }
    }

    public async Task<HttpResponseMessage> PostAsync(HttpContent content, bool token = true, bool signedIn = true, CaseId? id = null, string secrecy = "NoSecrets", Guid? page = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(App.Address, UploadPath(id, secrecy, page))) { Content = content };
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

    /// <summary>A connection of its own, on which an upload has begun: the head is sent, and nothing of the body.</summary>
    /// <param name="framing">Content-Length or Transfer-Encoding, and what other headers there are to be.</param>
    public async Task<TcpClient> BeginAsync(string framing, Guid? page = null, bool token = true)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(App.Address.Host, App.Address.Port);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {UploadPath(id: null, "NoSecrets", page)} HTTP/1.1\r\nHost: {App.Address.Authority}\r\nCookie: {_cookies}\r\n{(token ? $"{_token.Header}: {_token.Value}\r\n" : "")}{framing}\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n"));
        return connection;
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

    private string UploadPath(CaseId? id, string secrecy, Guid? page) =>
        $"/files/{id ?? Draft}/pages?section=Basic&row=0&kind={Uri.EscapeDataString("身份证（正面）")}&secrecy={secrecy}{(page is null ? "" : $"&page={page}")}";

    public async Task<int> PagesAsync()
    {
        await using var db = Db();
        return await db.Pages.CountAsync();
    }

    private async Task OpenDraftAsync(string subject)
    {
        await using var db = Db();
        var notice = await db.Notices.SingleAsync();
        var person = await db.People.SingleAsync(candidate => candidate.Subject == subject);
        if (await db.Cases.SingleOrDefaultAsync(candidate => candidate.Applicant == person.Id) is { } there)
        {
            Draft = there.Id;
            return;
        }
        var unit = await db.Assignments.Where(held => held.Person == person.Id).Select(held => held.Organisation).SingleAsync();
        db.Cases.Add(ReviewCase.Start(Draft, $"2023-{subject}", notice.Id, person.Id, unit, notice.Office, notice.PublishedAt));
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
