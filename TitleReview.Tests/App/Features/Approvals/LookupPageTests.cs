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
    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", "10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", "::ffff:10.1.2.4", false)]
    [InlineData("fd00:1:2:3::1", "fd00:1:2:3:aaaa:bbbb:cccc:dddd", true)]
    [InlineData("fd00:1:2:3::1", "fd00:1:2:4::1", false)]
    public void Asker_IsAnAddress_ButANetworkWhereAMachineGivesItselfAddresses(string one, string other, bool isSame) =>
        Assert.Equal(isSame, LookupLimit.AskerOf(IPAddress.Parse(one)) == LookupLimit.AskerOf(IPAddress.Parse(other)));

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

        // half a form, and whatever else anybody sends
        using (var broken = new StringContent("--x\r\nContent-Disposition: form-data; name=\"number\"\r\n\r\n1"))
        {
            broken.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
            using var answer = await http.PostAsync(new Uri("/certificates", UriKind.Relative), broken);
            Assert.Equal((missing.Status, missing.Body), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }
        using (var large = new FormUrlEncodedContent([new("number", Number), new("name", new string('甲', 20_000))]))
        {
            using var answer = await http.PostAsync(new Uri("/certificates", UriKind.Relative), large);
            Assert.Equal((missing.Status, missing.Body), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }
        Assert.DoesNotContain("POST /certificates", app.Log, StringComparison.Ordinal);

        for (var more = 6; more < LookupLimit.Most; more++)
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
