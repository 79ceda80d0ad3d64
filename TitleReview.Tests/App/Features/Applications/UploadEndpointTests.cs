using System.Net;
using System.Net.Http.Headers;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>Security study 9, 2 and 65: whatever is sent, the answer is one sentence, never an exception.</summary>
public sealed class UploadEndpointTests(UploadSite site) : IClassFixture<UploadSite>
{
    private const string NothingReceived = "没有收到文件，或文件太大，请按要求重新选择。";
    private const string Expired = "页面已过期，请刷新后重新上传。";

    [Fact]
    public async Task Post_OfAScan_IsKept()
    {
        var before = await site.PagesAsync();

        using var answer = await site.PostAsync(UploadSite.Form(FilledForm.Scan));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before + 1, await site.PagesAsync());
    }

    [Fact]
    public async Task Post_ByNobody_IsSentToSignIn()
    {
        using var answer = await site.PostAsync(UploadSite.Form(FilledForm.Scan), signedIn: false);

        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Found, $"{answer.StatusCode}");
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_WithoutToken_SaysThePageIsOld() => await RefuseAsync(Expired, UploadSite.Form(FilledForm.Scan), token: false);

    /// <summary>Who waits to be told is told to send, 100, as soon as the body is asked for: here nobody asks.</summary>
    [Fact]
    public async Task Post_WithoutTokenInTheHeader_IsRefusedUnread()
    {
        using var connection = await site.BeginAsync("Content-Length: 20000000\r\nExpect: 100-continue", token: false);
        using var reader = new StreamReader(connection.GetStream());

        Assert.StartsWith("HTTP/1.1 422", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutTokenOfAFormThatBreaksOff_SaysThePageIsOld() => await RefuseAsync(Expired, BrokenOff(), token: false);

    private const string TooLarge = "图片文件超过10MB，请降低扫描分辨率（建议300dpi）或JPG质量后重新保存再上传。";

    [Fact]
    public async Task Post_WithoutTokenOfTooMuch_SaysThePageIsOld() => await RefuseAsync(Expired, UploadSite.Form(new byte[25 * 1024 * 1024]), token: false);

    [Fact]
    public async Task Post_OfNoFile_IsRefused() => await RefuseAsync(NothingReceived, new MultipartFormDataContent { { new StringContent("x"), "other" } });

    [Fact]
    public async Task Post_OfTwoFiles_IsRefused() => await RefuseAsync(NothingReceived, UploadSite.Form(FilledForm.Scan, FilledForm.Scan));

    [Fact]
    public async Task Post_OfAFormThatBreaksOff_IsRefused() => await RefuseAsync(NothingReceived, BrokenOff());

    [Fact]
    public async Task Post_OfWhatIsNoForm_IsRefused() => await RefuseAsync(NothingReceived, new ByteArrayContent(FilledForm.Scan) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } });

    [Fact]
    public async Task Post_OfMoreThanTheServerTakes_SaysWhichLimitBeforeItIsRead() =>
        await RefuseAsync(TooLarge, UploadSite.Form(new byte[25 * 1024 * 1024]));

    [Fact]
    [Trait("Fault", "A2")]
    public async Task Post_OfAFileOverTheLimit_SaysWhichLimit() =>
        await RefuseAsync(TooLarge, UploadSite.Form([.. FilledForm.Scan, .. new byte[10 * 1024 * 1024]]));

    [Fact]
    public async Task Post_ToACaseThatIsNotThere_IsRefused() =>
        await RefuseAsync("没有找到这份申报，请从“待办”页面重新进入。", UploadSite.Form(FilledForm.Scan), id: new CaseId(Guid.NewGuid()));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("Missing")]
    [InlineData("nosecrets")]
    public async Task Post_WithoutADeclaration_IsRefused(string secrecy)
    {
        using var answer = await site.PostAsync(UploadSite.Form(FilledForm.Scan), secrecy: secrecy);

        Assert.StartsWith("请先作涉密声明", await answer.Content.ReadAsStringAsync());
    }

    private static ByteArrayContent BrokenOff() => new("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\nhalf"u8.ToArray())
    {
        Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") },
    };

    private async Task RefuseAsync(string sentence, HttpContent content, bool token = true, CaseId? id = null)
    {
        var before = await site.PagesAsync();

        using var answer = await site.PostAsync(content, token, id: id);

        Assert.Equal(sentence, await answer.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(before, await site.PagesAsync());
    }
}
