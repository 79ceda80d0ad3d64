using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.Bench.Bombs;

/// <summary>One of the cast, signed in at a running application, with an empty draft.</summary>
internal sealed class Sender : IDisposable
{
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly CaseId _draft = new(Guid.NewGuid());
    private (string Header, string Value) _token;

    private Sender(Uri address) => _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false, MaxConnectionsPerServer = 64 }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    /// <param name="sqlite">Connection string of the application's database: a draft is put there.</param>
    public static async Task<Sender> ArriveAsync(Uri address, string subject, string sqlite)
    {
        var sender = new Sender(address);
        await sender.OpenDraftAsync(subject, sqlite);
        await sender.SignInAsync(subject);
        return sender;
    }

    /// <returns>The status and what was said.</returns>
    public async Task<(int Status, string Sentence)> UploadAsync(byte[] jpeg, Guid? page = null)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(jpeg) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, "file", "scan.jpg" } };
        var kind = Uri.EscapeDataString("身份证（正面）");
        using var answer = await SendAsync(HttpMethod.Post, $"/files/{_draft}/pages?section=Basic&row=0&kind={kind}&secrecy=NoSecrets{(page is null ? "" : $"&page={page}")}", form);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <returns>The version of the box that was saved.</returns>
    public async Task<int> SaveAsync(string value, int version)
    {
        var json = JsonSerializer.Serialize(new { section = "Basic", row = 0, field = "profession", value, version });
        using var answer = await SendAsync(HttpMethod.Post, $"/boxes/{_draft}", new StringContent(json, Encoding.UTF8, "application/json"));
        using var result = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return result.RootElement.GetProperty("isSaved").GetBoolean()
            ? result.RootElement.GetProperty("version").GetInt32()
            : throw new InvalidOperationException(result.RootElement.GetProperty("sentence").GetString());
    }

    public async Task FetchAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _http.Dispose();

    private async Task SignInAsync(string subject)
    {
        var authorize = await FollowAsync("/sign-in?go=1&returnUrl=/");
        using var chosen = await SendAsync(HttpMethod.Post, authorize, new FormUrlEncodedContent([new("person", subject)]));
        await FollowAsync(chosen.Headers.Location!.OriginalString);
        using var answer = await SendAsync(HttpMethod.Get, "/files/token");
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        _token = (token.RootElement.GetProperty("header").GetString()!, token.RootElement.GetProperty("token").GetString()!);
    }

    private async Task<string> FollowAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        return answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"{path}: {answer.StatusCode}");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        if (_token.Header is not null)
        {
            request.Headers.Add(_token.Header, _token.Value);
        }
        var answer = await _http.SendAsync(request);
        // name=value; attributes
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie[..cookie.IndexOf('=', StringComparison.Ordinal)], cookie.Split(';')[0]);
            _cookies[name] = value[(name.Length + 1)..];
        }
        return answer;
    }

    private async Task OpenDraftAsync(string subject, string sqlite)
    {
        var options = new DbContextOptionsBuilder<SqliteReviewDb>();
        DataSetup.UseSqlite(options, sqlite);
        await using var db = new SqliteReviewDb(options.Options, static _ => { });
        var notice = await db.Notices.SingleAsync();
        var person = await db.People.SingleAsync(candidate => candidate.Subject == subject);
        var unit = await db.Assignments.Where(held => held.Person == person.Id).Select(held => held.Organisation).SingleAsync();
        db.Cases.Add(ReviewCase.Start(_draft, $"2023-{subject}", notice.Id, person.Id, unit, notice.Office, notice.PublishedAt));
        db.Audit(person.Id, notice.PublishedAt, "OpenDraft", "bench");
        if ((await db.SaveAsync(CancellationToken.None)).IsRefused)
        {
            throw new InvalidOperationException("The draft was not kept.");
        }
    }
}
