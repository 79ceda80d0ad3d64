using System.Text.RegularExpressions;
using Xunit;

namespace TitleReview.Tests.House;

public sealed partial class NoSkipsTests
{
    [Fact]
    public void Sources_LeaveNothingOpen() => HouseAssert.None(
        from path in Sources.Files(Sources.Everything, ".cs", ".razor", ".js", ".css")
        where !path.EndsWith("/NoSkipsTests.cs", StringComparison.Ordinal)
        from line in Sources.Lines(path).Select((text, index) => (text, number: index + 1))
        where LeftOpen().IsMatch(line.text)
        select $"{path}:{line.number}: {line.text.Trim()}");

    [Theory]
    [InlineData("[Fact(Skip = \"later\")]", true)]
    [InlineData("Assert.Skip(\"later\");", true)]
    [InlineData("// TODO later", true)]
    [InlineData("throw new NotImplementedException();", true)]
    [InlineData("rows.Skip(10).Take(5)", false)]
    public void LeftOpen_OfALine_IsSeen(string line, bool expected) => Assert.Equal(expected, LeftOpen().IsMatch(line));

    [GeneratedRegex(@"\bSkip\s*=|Assert\.Skip|SkipUnless|SkipWhen|Explicit\s*=\s*true|\bTODO\b|\bFIXME\b|NotImplementedException|#pragma warning disable(?!.*//)")]
    private static partial Regex LeftOpen();
}
