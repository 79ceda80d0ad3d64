using System.Net;
using System.Text;
using System.Text.Json;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>What was typed when the circuit went is saved over HTTP, by the same rules.</summary>
public sealed class BoxEndpointTests(UploadSite site) : IClassFixture<UploadSite>
{
    [Fact]
    public async Task Post_OfABox_IsSaved_AndALaterPostWithTheOldVersionIsAConflict()
    {
        Assert.Equal((true, 1, "", null), await AnswerAsync(Box("profession", "一稿", version: 0)));

        var (isSaved, version, sentence, theirs) = await AnswerAsync(Box("profession", "别的窗口", version: 0));

        Assert.Equal((false, 1, "一稿"), (isSaved, version, theirs));
        Assert.Contains("另一个窗口", sentence, StringComparison.Ordinal);
        Assert.Equal((true, 2, "", null), await AnswerAsync(Box("profession", "二稿", version: 1)));
    }

    [Fact]
    public async Task Post_WithoutAToken_OrToACaseThatIsNotThere_SavesNothing()
    {
        Assert.False((await AnswerAsync(Box("phone", "13900000000", version: 0), token: false)).IsSaved);
        var (isSaved, _, sentence, _) = await AnswerAsync(Box("phone", "13900000000", version: 0), id: new CaseId(Guid.NewGuid()));
        Assert.Equal((false, "没有找到这份申报，请从“待办”页面重新进入。"), (isSaved, sentence));
        Assert.Equal((true, 1, "", null), await AnswerAsync(Box("phone", "13900000000", version: 0)));
    }

    [Fact]
    public async Task Post_WithoutASession_IsNotTaken()
    {
        using var answer = await site.SendBoxAsync(Box("place", "县（市）直单位", version: 0), signedIn: false);

        Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), (answer.StatusCode, answer.Headers.Location?.AbsolutePath));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"section":"Basic","row":"x","field":"phone","value":"1","version":0}""")]
    [InlineData("""{"section":"Basic","row":0,"field":"phone","value":null,"version":0}""")]
    [InlineData("""{"section":"Basic","row":99999999999,"field":"phone","value":"1","version":0}""")]
    public async Task Post_OfWhatIsNoBox_IsABadRequest(string json)
    {
        using var answer = await site.SendBoxAsync(json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=")]
    [InlineData("text/plain")]
    public async Task Post_InAFormThatNobodyReads_IsABadRequest(string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Box("phone", "13900000000", version: 0)));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await site.SendBoxAsync(content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Without the header the token is sought in the form, which breaks off.</summary>
    [Fact]
    public async Task Post_WithoutATokenOfAFormThatBreaksOff_SaysThePageIsOld()
    {
        using var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"value\"\r\n\r\nhalf"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        using var answer = await site.SendBoxAsync(content, token: false);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("页面已过期", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Basic", 1, "phone", "1")]
    [InlineData("Nowhere", 0, "phone", "1")]
    [InlineData("Education", 1, "school", "某校")]
    public async Task Post_OfABoxThatIsNotInTheForm_IsRefused(string section, int row, string field, string value)
    {
        var answer = await AnswerAsync(JsonSerializer.Serialize(new { section, row, field, value, version = 0 }));

        Assert.Equal((false, "这个栏目不在本次申报的表格中，请刷新页面后再填。"), (answer.IsSaved, answer.Sentence));
    }

    [Fact]
    public async Task Post_OfTheLongestText_IsSaved_OneMoreIsRefused_AndABodyBeyondAllBoundsToo()
    {
        var longest = new string('长', FieldCheck.Longest);
        Assert.True((await AnswerAsync(Box("ethnicity", longest, version: 0))).IsSaved);
        Assert.Equal("内容超过20000字，没有保存，请删减后再试。", (await AnswerAsync(Box("ethnicity", longest + "长", version: 1))).Sentence);

        Assert.Contains(await StatusAsync(), (HttpStatusCode?[])[HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, null]);
        Assert.True((await AnswerAsync(Box("ethnicity", "汉族", version: 1))).IsSaved);

        // null where the server hung up while the body was still being sent
        async Task<HttpStatusCode?> StatusAsync()
        {
            try
            {
                using var answer = await site.SendBoxAsync(Box("ethnicity", new string('长', 400_000), version: 1));
                return answer.StatusCode;
            }
            catch (HttpRequestException)
            {
                return null;
            }
        }
    }

    private static string Box(string field, string value, int version) => JsonSerializer.Serialize(new { section = "Basic", row = 0, field, value, version });

    private async Task<(bool IsSaved, int Version, string Sentence, string? Theirs)> AnswerAsync(string json, bool token = true, CaseId? id = null)
    {
        using var answer = await site.SendBoxAsync(json, token, id: id);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var result = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return (result.GetProperty("isSaved").GetBoolean(), result.GetProperty("version").GetInt32(), result.GetProperty("sentence").GetString()!, result.GetProperty("theirs").GetString());
    }
}
