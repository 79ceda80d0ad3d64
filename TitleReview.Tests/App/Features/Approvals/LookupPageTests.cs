using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Jobs;
using TitleReview.Tests.Browser;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Approvals;

/// <summary>The page for whoever has a certificate in hand, as the running server answers it.</summary>
public sealed class LookupPageTests
{
    [Fact]
    public async Task Lookup_FindsByNumberAndNameTogether_ListsNothing_AndEndsAfterTwentyQuestions()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        var (document, _) = await new ApprovalDesk(host).IssuedAsync(await FinalCases.AddAsync(host, 2));
        OfficePath.Accept(await host.As("zhaolei").Get<StartCertificates>().HandleAsync(new(document, "https://reviews.example/"), default));
        await host.Get<CertificateWorker>().WorkAsync(default);
        await using var db = await host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        await using var app = await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = app.Address };
        const string Number = "新X职证202300001";
        var name = $"甲{FinalCases.ChineseNumber(1)}";

        var empty = await http.GetStringAsync(new Uri("/certificates", UriKind.Relative));
        Assert.DoesNotContain(name, empty, StringComparison.Ordinal);
        var found = await AskAsync(Number, name);
        Assert.Contains("data-found=\"yes\"", found.Body, StringComparison.Ordinal);
        Assert.Contains(Number, WebUtility.HtmlDecode(found.Body), StringComparison.Ordinal);
        Assert.DoesNotContain("身份证", WebUtility.HtmlDecode(found.Body), StringComparison.Ordinal);
        var (wrongName, missing) = (await AskAsync(Number, "甲零零零二"), await AskAsync("新X职证202388888", name));
        Assert.Contains("data-found=\"no\"", wrongName.Body, StringComparison.Ordinal);
        Assert.Equal((wrongName.Status, wrongName.Body), (missing.Status, missing.Body));
        var attack = await AskAsync("<script>alert(1)</script>", "'; DROP TABLE certificates; --");
        Assert.Equal(missing.Body, attack.Body);

        for (var more = 4; more < LookupLimit.Most; more++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync("新X职证202388888", name)).Status);
        }

        var refused = await AskAsync(Number, name);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("查询次数过多，请10分钟后再试", WebUtility.HtmlDecode(refused.Body), StringComparison.Ordinal);
        using var byCode = await http.GetAsync(new Uri("/certificates?code=00000-00000-00000-00000", UriKind.Relative));
        Assert.Equal(HttpStatusCode.TooManyRequests, byCode.StatusCode);
        using var again = await http.GetAsync(new Uri("/certificates", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);

        async Task<(HttpStatusCode Status, string Body)> AskAsync(string number, string holder)
        {
            using var form = new FormUrlEncodedContent([new("number", number), new("name", holder)]);
            using var answer = await http.PostAsync(new Uri("/certificates", UriKind.Relative), form);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }
}
