using System.Net;
using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>Security study 9, 36 and 42: over HTTP too, what is another's is answered to the letter like what does not exist.</summary>
public sealed class ForeignAddressTests(UploadSite site) : IClassFixture<UploadSite>
{
    [Theory]
    [Trait("Fault", "B42")]
    [InlineData("/files/pages/{page}/view.jpg")]
    [InlineData("/files/pages/{page}/masked.jpg")]
    [InlineData("/files/{case}/receipt.pdf")]
    [InlineData("/files/{case}/self-check.pdf")]
    [InlineData("/files/{case}/course-exemption.pdf?kind=0&years=2022")]
    [InlineData("/files/{case}/leaks/1.pdf")]
    [InlineData("/blind/{case}/1/view.jpg")]
    [InlineData("/files/approvals/{case}.pdf")]
    [InlineData("/files/certificates/{case}.pdf")]
    [InlineData("/files/regional/{case}.csv")]
    public async Task Get_OfSomebodyElses_IsAnsweredLikeWhatIsNotThere(string address)
    {
        var page = await PageAsync();
        await using var other = await site.JoinAsync("magang");

        var there = await AnswerAsync(other, address, site.Draft, page);
        var nowhere = await AnswerAsync(other, address, new(Guid.NewGuid()), new(Guid.NewGuid()));

        Assert.Equal(nowhere, there);
        Assert.StartsWith($"{HttpStatusCode.NotFound}\n", there, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "B42")]
    public async Task Post_ToSomebodyElses_IsAnsweredLikeWhatIsNotThere()
    {
        await using var other = await site.JoinAsync("magang");
        const string Box = """{"section":"Basic","row":0,"field":"phone","value":"13900000000","version":0}""";

        Assert.Equal(
            await TextAsync(other.PostAsync(UploadSite.Form(FilledForm.Scan), id: new(Guid.NewGuid()))),
            await TextAsync(other.PostAsync(UploadSite.Form(FilledForm.Scan), id: site.Draft)));
        Assert.Equal(await TextAsync(other.SendBoxAsync(Box, id: new(Guid.NewGuid()))), await TextAsync(other.SendBoxAsync(Box, id: site.Draft)));
    }

    /// <summary>From the address of a view that one may see to the scan behind it: there is no such address, also for its owner.</summary>
    [Theory]
    [Trait("Fault", "B36")]
    [InlineData("/files/pages/{page}/original.jpg")]
    [InlineData("/files/pages/{page}/full.jpg")]
    [InlineData("/files/pages/{page}/view.jpg/../original.jpg")]
    [InlineData("/files/pages/{page}.jpg")]
    [InlineData("/files/pages/{page}")]
    [InlineData("/vault/{page}")]
    public async Task Get_OfAnOriginal_IsNoAddress(string address)
    {
        var page = await PageAsync();
        using var view = await site.GetAsync($"/files/pages/{page}/view.jpg");
        Assert.Equal(HttpStatusCode.OK, view.StatusCode);

        using var answer = await site.GetAsync(address.Replace("{page}", page.ToString(), StringComparison.Ordinal));

        Assert.NotEqual("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(-1, (await answer.Content.ReadAsByteArrayAsync()).AsSpan().IndexOf(FilledForm.Scan.AsSpan(0, 16)));
    }

    private async Task<PageId> PageAsync()
    {
        var page = Guid.NewGuid();
        using var answer = await site.PostAsync(UploadSite.Form(FilledForm.Scan), page: page);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new(page);
    }

    private static Task<string> AnswerAsync(UploadSite who, string address, CaseId file, PageId page) => TextAsync(who.GetAsync(
        address.Replace("{case}", file.ToString(), StringComparison.Ordinal).Replace("{page}", page.ToString(), StringComparison.Ordinal)));

    private static async Task<string> TextAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{answer.StatusCode}\n{string.Join('\n', headers.Order(StringComparer.Ordinal))}\n{await answer.Content.ReadAsStringAsync()}";
    }
}
