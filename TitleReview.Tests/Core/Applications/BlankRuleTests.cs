using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Applications;

public sealed class BlankRuleTests
{
    private static readonly BlanksPolicy _policy = PolicyCatalogue.Load("party-school-2023").Blanks;

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("\u3000\u200B\uFEFF")]
    [InlineData("\u3164\u2800\U000E0100\uFE0F")]
    public void OfField_OnlyBlanks_RefusedWithTheClause(string value)
    {
        var finding = Assert.Single(BlankRule.OfField("现任资格", value, mayBeNone: true, _policy));

        Assert.Equal(("BL-01", Outcome.Refused), (finding.Rule, finding.Outcome));
        Assert.Equal("“现任资格”不能留空；没有内容的请填“无”。", finding.Sentence);
        Assert.Equal("四（二）", finding.Source.Clause);
    }

    [Theory]
    [InlineData("没有")]
    [InlineData("暂无")]
    [InlineData("—")]
    [InlineData("Ｎ／Ａ")]
    [InlineData("n/a")]
    [InlineData(" / ")]
    public void OfField_AliasOfNone_RefusedAndProposed(string value)
    {
        var finding = Assert.Single(BlankRule.OfField("聘任时间", value, mayBeNone: true, _policy));

        Assert.Equal(Outcome.Refused, finding.Outcome);
        Assert.Equal(Confidence.Proposed, finding.Confidence);
        Assert.Contains("请填“无”", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void OfField_NoneInABoxThatNeedsContent_Refused()
    {
        Assert.Equal(Outcome.Refused, Assert.Single(BlankRule.OfField("姓名", "无", mayBeNone: false, _policy)).Outcome);
        Assert.Empty(BlankRule.OfField("学位", "无", mayBeNone: true, _policy));
    }

    [Theory]
    [InlineData("授课约30课时", "约")]
    [InlineData("授课约 三十课时", "约")]
    [InlineData("大概若干次", "大概”“若干")]
    public void OfField_VagueWord_OnlyWarned(string value, string words)
    {
        var finding = Assert.Single(BlankRule.OfField("业绩", value, mayBeNone: false, _policy));

        Assert.Equal(("BL-02", Outcome.Warning), (finding.Rule, finding.Outcome));
        Assert.Contains($"“{words}”", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("签约仪式主持")]
    [InlineData("约定30课时")]
    [InlineData("无锡市某单位")]
    public void OfField_Content_NothingToSay(string value) => Assert.Empty(BlankRule.OfField("业绩", value, mayBeNone: true, _policy));

    [Theory]
    [InlineData(0, false, true, true)]
    [InlineData(0, true, true, false)]
    [InlineData(1, true, true, true)]
    [InlineData(1, false, true, false)]
    [InlineData(0, true, false, true)]
    [InlineData(0, false, false, true)]
    [InlineData(1, false, false, false)]
    public void OfSection_RowsAndNone_ExactlyOneOfThem(int rows, bool declaresNone, bool mayBeNone, bool isRefused)
    {
        var finding = BlankRule.OfSection(new SectionRule("获奖情况", IsList: true, mayBeNone, []), rows, declaresNone, _policy);

        Assert.Equal(isRefused, finding is { Outcome: Outcome.Refused, Rule: "BL-03" });
    }
}
