using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TitleReview.App.Documents;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class DocumentFontsTests
{
    [Fact]
    public void Choose_NothingNamed_SaysWhatStandsIn()
    {
        var fonts = DocumentFonts.Choose(Settings(), DocumentsFixture.Fonts);

        Assert.Equal(4, fonts.StandIns.Count);
        Assert.Contains(fonts.StandIns, remark => remark == "仿宋体以思源宋体代替");
    }

    [Fact]
    public void Choose_FileNamed_TakesPrecedence()
    {
        var own = Path.Combine(DocumentsFixture.Fonts, "NotoSerifSC-Bold-GB2312.ttf");

        var fonts = DocumentFonts.Choose(Settings(("Body", own)), DocumentsFixture.Fonts);

        Assert.Equal(own, fonts.Body);
        Assert.Equal(3, fonts.StandIns.Count);
        Assert.Equal([own, fonts.Song, fonts.Kai], fonts.Fallbacks);
    }

    [Fact]
    public void Choose_FileNamedButAbsent_SaysWhichSetting()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => DocumentFonts.Choose(Settings(("Kai", "/nowhere/kai.ttf")), DocumentsFixture.Fonts));

        Assert.Contains("Documents:Fonts:Kai", refused.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Role, string File)[] named) => new ConfigurationBuilder()
        .AddInMemoryCollection(named.Select(font => KeyValuePair.Create<string, string?>(font.Role, font.File)))
        .Build();
}
