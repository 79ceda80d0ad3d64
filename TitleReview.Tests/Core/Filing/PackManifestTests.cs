using System.Text;
using TitleReview.Core.Filing;
using Xunit;

namespace TitleReview.Tests.Core.Filing;

public sealed class PackManifestTests
{
    private static readonly PackManifest _manifest = PackManifest.Of(
        FilingPack.Before, "2023年度“评审”工作<通知>", "", "甲办公室", 2023, 2, new(2023, 10, 9), [new("01-评审工作通知/电子版/评审工作通知.pdf", "评审工作通知", "电子版", 3, new string('a', 64))]);

    [Fact]
    public void Write_IsReadAgain_AndIsTheSameTextEverywhere()
    {
        var text = Encoding.UTF8.GetString(_manifest.Write());

        Assert.Equal(text, Encoding.UTF8.GetString(PackManifest.Read(_manifest.Write())!.Write()));
        Assert.StartsWith("{\n  \"format\": \"titlereview-filing-1\",\n  \"pack\": \"事前备案\",\n", text, StringComparison.Ordinal);
        Assert.Contains("\"madeOn\": \"2023-10-09\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Equal("事前备案文件清单（第2次）", _manifest.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("{\"format\":\"titlereview-filing-1\",\"files\":[null]}")]
    public void Read_OfAnotherText_IsNull(string text) => Assert.Null(PackManifest.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_OfTheSameValuesInAnotherText_IsNull()
    {
        var text = Encoding.UTF8.GetString(_manifest.Write());

        Assert.Null(PackManifest.Read(Encoding.UTF8.GetBytes(text.Replace("  ", " ", StringComparison.Ordinal))));
        Assert.Null(PackManifest.Read(Encoding.UTF8.GetBytes(text.Replace("titlereview-filing-1", "titlereview-filing-2", StringComparison.Ordinal))));
    }
}
