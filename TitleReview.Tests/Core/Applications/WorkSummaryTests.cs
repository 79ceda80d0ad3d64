using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Applications;

public sealed class WorkSummaryTests
{
    [Theory]
    [InlineData(1999, Outcome.Refused, "还差1字")]
    [InlineData(2000, Outcome.Pass, "")]
    [InlineData(3000, Outcome.Pass, "")]
    [InlineData(3001, Outcome.Refused, "请删去1字")]
    public void Check_EachSideOfBothNumbers_BothAreWithin(int characters, Outcome outcome, string words)
    {
        var finding = WorkSummary.Check(characters, PolicyCatalogue.Load("004").WorkSummary);

        Assert.Equal(("SE-12", outcome, "一12"), (finding.Rule, finding.Outcome, finding.Source.Clause));
        Assert.Contains(words, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NoticeWithoutNumbers_NotApplicable() =>
        Assert.Equal(Outcome.NotApplicable, WorkSummary.Check(1, PolicyCatalogue.Load("003").WorkSummary).Outcome);

    [Theory]
    [InlineData("工作　总结\r\n第二段 A1，", 10)]
    [InlineData("", 0)]
    [InlineData("\uD842\uDFB7字", 2)]
    [InlineData("\uD842\uDFB7\U000E0100字\uFE0F", 2)]
    public void Count_BlanksAreNoCharacters_APairIsOne(string text, int characters) => Assert.Equal(characters, WorkSummary.Count(text));

    // a fact of its own: test data is stored as UTF-8, which has no half pairs
    [Fact]
    public void Count_HalfAPairAndABlankWithoutWidth_OneAndNone() => Assert.Equal(2, WorkSummary.Count("字\u200B\uD842"));
}
