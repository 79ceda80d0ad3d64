using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TitleReview.App;
using TitleReview.Tests.App.Features.Applications;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App;

/// <summary>An exception's message may quote a name: it reaches neither the person nor any log.</summary>
public sealed class LastResortTests(UploadSite site) : IClassFixture<UploadSite>
{
    [Theory]
    [Trait("Fault", "B43")]
    [InlineData("Development", "/fails")]
    [InlineData("Production", "/fails")]
    [InlineData("Production", "/fails-late")]
    [InlineData("Production", "/fails-inside")]
    public async Task Endpoint_ThatThrows_OneSentenceAndKindAndPlaceInTheLog(string environment, string path)
    {
        using var log = new KeptLog();
        await using var app = await StartAsync(log, environment);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var answer = await http.GetAsync(new Uri($"{path}?q=张三丰", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(LastResort.Sentence, await answer.Content.ReadAsStringAsync());
        Assert.Equal(("text/plain", "no-store"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.ToString()));
        Assert.Null(answer.Content.Headers.ContentDisposition);
        var errors = log.Text.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ToList();
        Assert.StartsWith($"Error TitleReview.App.LastResort: System.InvalidOperationException at GET {path}", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains($"{nameof(LastResortTests)}.{nameof(Throw)}", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("周敏", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoint_ThatThrowsInMidAnswer_BreaksOffAndNothingIsLoggedOfTheMessage()
    {
        using var log = new KeptLog();
        await using var app = await StartAsync(log, "Production");
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetStringAsync(new Uri("/fails-midway", UriKind.Relative)));

        Assert.Contains("System.InvalidOperationException at GET /fails-midway", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("周敏", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoint_AskedInABrokenWay_IsTheAskersFault()
    {
        using var log = new KeptLog();
        await using var app = await StartAsync(log, "Development");
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var answer = await http.GetAsync(new Uri("/number?of=x", UriKind.Relative));

        Assert.Equal((HttpStatusCode.BadRequest, LastResort.BadRequest), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>The application itself, with a table gone.</summary>
    [Fact]
    public async Task Application_WhoseDatabaseFails_AnswersTheSentence()
    {
        await site.ExecuteAsync("ALTER TABLE phone_tickets RENAME TO gone");
        using var http = new HttpClient { BaseAddress = site.App.Address, DefaultRequestHeaders = { { "X-Upload-Ticket", new string('A', 43) } } };

        using var answer = await http.GetAsync(new Uri("/phone/section", UriKind.Relative));

        Assert.Equal((HttpStatusCode.InternalServerError, LastResort.Sentence), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
        await LoggedAsync("SqliteException at GET /phone/section");
        Assert.DoesNotContain("An unhandled exception", site.App.Log, StringComparison.Ordinal);
    }

    /// <summary>All that prints goes one way.</summary>
    [Fact]
    [Trait("Fault", "B43")]
    public async Task Application_WhoseFontsLackACharacter_SaysWhichToThePersonAlone()
    {
        using (var saved = await site.SendBoxAsync("""{"section":"Qualification","row":0,"field":"title","value":"\uE000","version":0}"""))
        {
            Assert.Contains("true", await saved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var answer = await site.GetAsync($"/files/{site.Draft}/course-exemption.pdf?kind=0&years=2022");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("（U+E000）没有字体可以打印", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await LoggedAsync("1 characters have no glyph");
        Assert.DoesNotContain("\uE000", site.App.Log, StringComparison.Ordinal);
    }

    // the process writes its log a little after it answers
    private async Task LoggedAsync(string words)
    {
        for (var tries = 0; tries < 600 && !site.App.Log.Contains(words, StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100);
        }
        Assert.Contains(words, site.App.Log, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(KeptLog log, string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        var app = builder.Build();
        app.UseMiddleware<LastResort>();
        app.MapGet("/fails", string () => Throw());
        app.MapGet("/fails-late", string (HttpContext context) =>
        {
            context.Response.Headers.ContentDisposition = "attachment; filename=x.pdf";
            context.Response.ContentLength = 3;
            return Throw();
        });
        app.MapGet("/fails-inside", async Task<string> () =>
        {
            await Task.Yield();
            try
            {
                return Throw();
            }
            catch (InvalidOperationException inner)
            {
                throw new InvalidOperationException("周敏也在外层", inner);
            }
        });
        app.MapGet("/fails-midway", async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            Throw();
        });
        app.MapGet("/number", (int of) => of);
        await app.StartAsync();
        return app;
    }

    private static string Throw() => throw new InvalidOperationException("周敏");
}
