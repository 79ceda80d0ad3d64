using TitleReview.App.Imaging.Suggesting.Words;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging.Suggesting;

public sealed class WordFinderTests
{
    private static readonly IdentityWord _short = new("李娜", MaskKind.Name);
    private static readonly IdentityWord _long = new("努尔买买提·吾守尔", MaskKind.Name);
    private static readonly IdentityWord _unit = new("若羌县水利局", MaskKind.Unit);

    [Fact]
    public void Find_WordOnOneLine_BoxCoversItsLetters()
    {
        var found = Assert.Single(Find(_short, Row("姓名李娜性别")));

        Assert.Equal(MaskKind.Name, found.Kind);
        Assert.InRange(found.Left, 150, 200);
        Assert.InRange(found.Right, 300, 350);
        Assert.InRange(found.Top, 70, 100);
        Assert.InRange(found.Bottom, 150, 180);
    }

    [Fact]
    public void Find_WordBrokenAtTheEndOfALine_GivesBothPlaces()
    {
        var found = Find(_long, Row("确认努尔买买提·吾"), Row("守尔等同志", top: 200)).FindAll(found => found.Score > 0.9);

        Assert.Equal(2, found.Count);
        Assert.InRange(found[0].Left, 100, 200);
        Assert.InRange(found[1].Right, 200, 230);
        Assert.True(found[1].Top > found[0].Bottom);
    }

    [Theory]
    [InlineData("确认李那等同志")]
    [InlineData("学生季娜性别女")]
    public void Find_ShortNameMisreadWhereANameIsExpected_FoundWithLessCertainty(string text) =>
        Assert.Contains(Find(_short, Row(text)), found => found.Score < 0.6);

    [Theory]
    [InlineData("行李那时已经装好")]
    [InlineData("焉耆回族自治县教育局")]
    [InlineData("李")]
    public void Find_OtherWords_None(string text)
    {
        Assert.Empty(Find(_short, Row(text)));
        Assert.Empty(Find(_unit, Row(text)));
    }

    [Fact]
    [Trait("Fault", "B35")]
    public void Find_UnreadableValueBesideItsLabel_IsStillSuggested() =>
        Assert.Contains(Find(_short, Row("姓名"), Row("杏郷", left: 400)), found => found.Left is > 300 and < 400 && found.Score < 0.5);

    [Fact]
    public void Find_WordOfOneLetter_IsNotLookedFor() => Assert.Empty(Find(new("李", MaskKind.Name), Row("李娜同志")));

    private static List<FoundWord> Find(IdentityWord word, params ReadLine[] lines) => [.. WordFinder.Find(lines, [word])];

    /// <summary>Letters of 50 × 50 pixels, one beside the other.</summary>
    private static ReadLine Row(string text, double left = 100, double top = 100) => new([.. text.Where(char.IsLetterOrDigit)
        .Select((letter, index) => new ReadCharacter(letter, left + (index * 50), top, left + ((index + 1) * 50), top + 50))]);
}
