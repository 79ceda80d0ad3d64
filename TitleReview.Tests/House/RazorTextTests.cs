using System.Text.RegularExpressions;
using Xunit;

namespace TitleReview.Tests.House;

/// <summary>Razor takes a letter, @ and a letter for an address of mail, and a Chinese character is a letter: 至@Say.Day(…) would be printed as it stands.</summary>
public sealed partial class RazorTextTests
{
    [Fact]
    public void Values_AfterAChineseCharacter_StandInBrackets() => HouseAssert.None(
        from path in Sources.Files(Sources.Product, ".razor")
        from line in Sources.Lines(path)
        where LooksLikeMail(line)
        select $"{path}: write @(…) in {line.Trim()}");

    [Theory]
    [InlineData("<p>第@string.Join(1)页</p>", true)]
    [InlineData("<p>第@(string.Join(1))页</p>", false)]
    [InlineData("<p>（@row.Subject）</p>", false)]
    public void Line_ThatLooksLikeMail_IsFound(string line, bool isFound) => Assert.Equal(isFound, LooksLikeMail(line));

    private static bool LooksLikeMail(string line) => Mail().IsMatch(line);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}@[\p{L}_]")]
    private static partial Regex Mail();
}
