using System.Text;
using TitleReview.App.Documents;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class GlyphCoverageTests
{
    private static readonly string _regular = Path.Combine(DocumentsFixture.Fonts, "NotoSerifSC-Regular.ttf");
    private static readonly string _bold = Path.Combine(DocumentsFixture.Fonts, "NotoSerifSC-Bold-GB2312.ttf");

    [Fact]
    public void MissingGlyphs_OfTheShippedRegular_NoneForNamesWithDotAndExtensionB() =>
        Assert.Empty(GlyphCoverage.Read([_regular]).MissingGlyphs("阿不都热合曼·买买提 𣲗𬺈〔2026〕—（）\n"));

    [Fact]
    public void MissingGlyphs_SeveralTimesTheSame_NamedOnce() =>
        Assert.Equal([new Rune(0x323AF)], GlyphCoverage.Read([_regular]).MissingGlyphs("周\U000323AF敏\U000323AF"));

    [Fact]
    public void MissingGlyphs_ControlsThatTurnTextRound_AreMissing() =>
        Assert.Equal([new Rune(0x202E)], GlyphCoverage.Read([_regular]).MissingGlyphs("周\u202E敏"));

    [Fact]
    public void MissingGlyphs_TheBoldCut_HasGb2312AndNoMore()
    {
        var bold = GlyphCoverage.Read([_bold]);

        Assert.Empty(bold.MissingGlyphs("新疆维吾尔自治区专业技术职务任职资格文件啊齄〔〕·"));
        Assert.Equal([new Rune(0x20BB7)], bold.MissingGlyphs("𠮷"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(200)]
    [InlineData(5_000)]
    [InlineData(60_000)]
    public void Read_FontCutOff_SaysWhichFile(int length)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, File.ReadAllBytes(_bold)[..length]);

        var refused = Assert.Throws<InvalidDataException>(() => GlyphCoverage.Read([file]));

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void CharacterMap_AnyByteOfTheDirectoryChanged_NeverReadsBeyondTheFile()
    {
        var font = File.ReadAllBytes(_bold);
        for (var at = 0; at < 300; at++)
        {
            var damaged = font.ToArray();
            damaged[at] ^= 0xFF;
            var failure = Record.Exception(() => { CharacterMap.Read(damaged); });
            Assert.True(failure is null or InvalidDataException or ArgumentOutOfRangeException or OverflowException, failure?.ToString());
        }
    }
}
