using System.Net;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App;

/// <summary>Whoever mistypes the number of a page in the address comes to the list, and reads of no unexpected fault.</summary>
public sealed class AddressNumbersTests : IAsyncLifetime
{
    private UseCaseHost _host = null!;
    private OpenSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await OpenSite.StartAsync(_host = await UseCaseHost.SqliteAsync());

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("/approvals?view=issued&page=abc", "/approvals?view=issued")]
    [InlineData("/approvals?Page=99999999999", "/approvals")]
    [InlineData("/filings?page=2147483647&state=Sent", "/filings?state=Sent")]
    [InlineData("/auditing/00000000-0000-0000-0000-000000000000/masks?page=7", "/auditing/00000000-0000-0000-0000-000000000000/masks")]
    public async Task NumberThatIsNone_IsLeftOut(string address, string instead)
    {
        using var answer = await _site.As("zhaolei").GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal((HttpStatusCode.Redirect, instead), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/approvals?page=2")]
    [InlineData("/approvals?page=")]
    [InlineData("/approvals?page=-1")]
    [InlineData("/statistics?year=abc")]
    [InlineData("/certificates?code=abc")]
    [InlineData("/publicity?page=abc")]
    [InlineData("/publicity/results?page=2147483647")]
    public async Task WhateverThePageCanRead_IsLeftAsItIs(string address)
    {
        using var answer = await _site.As("zhaolei").GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
