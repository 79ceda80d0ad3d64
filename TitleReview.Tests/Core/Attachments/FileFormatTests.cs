using TitleReview.Core.Attachments;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Attachments;

public sealed class FileFormatTests
{
    private static readonly UploadsPolicy _policy = PolicyCatalogue.Load("party-school-2023").Uploads;
    private static readonly byte[] _jpeg = [0xFF, 0xD8, 0xFF, 0xE1, 0x00];
    private static readonly byte[] _png = [0x89, 0x50, 0x4E, 0x47, 0x0D];

    [Theory]
    [InlineData("证书.jpg")]
    [InlineData("证书.JPEG")]
    public void Check_JpegByNameAndContent_Pass(string name)
    {
        var finding = Assert.Single(FileFormat.Check(name, _jpeg, _policy));

        Assert.Equal(("AT-02", Outcome.Pass, "八（一）"), (finding.Rule, finding.Outcome, finding.Source.Clause));
    }

    [Fact]
    public void Check_PngRenamedToJpg_RefusedForItsContent() => Assert.Contains(
        "的内容不是JPEG图片", Assert.Single(FileFormat.Check("证书.jpg", _png, _policy)).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("证书.pdf")]
    [InlineData("证书")]
    [InlineData("jpg")]
    public void Check_AnotherName_RefusedForItsName(string name) => Assert.Contains(
        "只收*.jpg、*.jpeg格式", Assert.Single(FileFormat.Check(name, _jpeg, _policy)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Check_NameAndContentWrong_BothSaid() => Assert.Equal(2, FileFormat.Check("a.png", _png, _policy).Count);

    [Fact]
    public void Check_NoticeThatIsSilent_TheDefaultSaysItIsOne() =>
        Assert.Equal(Confidence.Proposed, FileFormat.Check("a.jpg", _jpeg, PolicyCatalogue.Load("002").Uploads)[0].Confidence);

    [Fact]
    public void Check_FileOfTwoBytes_Refused() => Assert.Equal(Outcome.Refused, FileFormat.Check("a.jpg", _jpeg.AsSpan(0, 2), _policy)[0].Outcome);
}
