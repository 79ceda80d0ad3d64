using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Properties;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class PersonNameSearchTests
{
    private const string Left = "\u00B7\u2022\u2027\u2219\u30FB\u22C5\u25CF\u0387\uFF65.\uFF0E\u034F\u1160\u2800\uFE0F\U000E0100";

    private static readonly Gen<string> _piece = Gen.OneOf(
        Generated.Text, Gen.Elements("周敏", "敏", "博斯腾县委党校", "任现职以来，坚持", "2023年", "（一）", "AbC", "Ⅳ", "㎡", "ﬁ", "12345"));

    [Theory]
    [InlineData("本人周敏主讲", "周敏", true)]
    [InlineData("本人周\u200B敏主讲", "周敏", true)]
    [InlineData("编号１２３４５", "12345", true)]
    [InlineData("编号12,345", "12345", false)]
    [InlineData("主讲人：周、敏", "周敏", false)]
    [InlineData("阿依古丽．买买提", "阿依古丽买买提", true)]
    [InlineData("", "周敏", false)]
    [InlineData("周敏", "", false)]
    public void OccursIn_HoweverTyped(string text, string name, bool expected) => Assert.Equal(expected, new PersonName(name).OccursIn(text));

    /// <summary>The short way that plain text takes finds what the definition finds: NFKC, without dots and blanks.</summary>
    [Fact]
    public void OccursIn_AnyText_SameAsByDefinition() => Generated.Holds(
        from before in _piece
        from name in _piece
        from after in _piece
        from inserted in Gen.Elements("", "", "", " ", "，", "\u200B", "·", "（", "\uFE0F", "\U000E0100", "\uFFA0")
        select (Text: before + name[..(name.Length / 2)] + inserted + name[(name.Length / 2)..] + after, Name: name),
        pair => new PersonName(pair.Name).OccursIn(pair.Text) == (Plain(pair.Name).Length > 0 && Plain(pair.Text).Contains(Plain(pair.Name), StringComparison.Ordinal)));

    private static string Plain(string text)
    {
        var whole = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())).Normalize(NormalizationForm.FormKC);
        return string.Concat(whole.EnumerateRunes().Where(one => !Left.Contains(one.ToString(), StringComparison.Ordinal) && !Rune.IsWhiteSpace(one) && Rune.GetUnicodeCategory(one) != UnicodeCategory.Format));
    }
}
