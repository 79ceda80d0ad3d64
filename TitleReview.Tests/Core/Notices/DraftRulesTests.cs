using System.Text.Json;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Notices;

public sealed class DraftRulesTests
{
    private const string Title = "最多提交次数";
    private const string New = "2024年度通知";

    private static readonly PolicyValue _stated = DraftedPolicy.Parse(PolicyCatalogue.Load("party-school-2023").Frozen).Values["submissions.maximum"];

    [Fact]
    public void WhyNotSet_AnotherValueUnderTheOldClause_AsksForItsOwn()
    {
        var refusal = Assert.IsType<DraftValueNeedsClause>(Assert.Single(WhyNot(Value(4, _stated.Source))));

        Assert.Contains("《2024年度通知》中的条款", refusal.Sentence, StringComparison.Ordinal);
        Assert.Empty(WhyNot(Value(4, new Citation(New, "四（三）"))));
        Assert.Empty(WhyNot(Value(3, _stated.Source)));
        Assert.Empty(WhyNot(Value(4, _stated.Source with { Clause = "四（四）" })));
    }

    [Fact]
    public void WhyNotSet_WithoutClauseOrDocument_Refused_UnlessItIsProposed()
    {
        Assert.IsType<DraftValueNeedsClause>(Assert.Single(WhyNot(Value(4, new Citation(New, " ")))));
        Assert.IsType<DraftValueNeedsDocument>(Assert.Single(WhyNot(Value(4, new Citation("", "三")))));
        Assert.Empty(WhyNot(Value(4, new Citation(Citation.Proposal, "")) with { Confidence = Confidence.Proposed }));
    }

    [Fact]
    public void WhyNotSet_AValueThatCannotBe_RefusedInOneSentence()
    {
        var refusal = Assert.IsType<DraftValueIsUnfit>(Assert.Single(WhyNot(Value(99_999, new Citation(New, "三")))));

        Assert.Equal("“最多提交次数”没有保存：数字应在0至9999之间，请改正。", refusal.Sentence);
        Assert.IsType<DraftSourceIsTooLong>(Assert.Single(WhyNot(Value(4, new Citation(New, "三", new string('长', 1_001))))));
    }

    private static IReadOnlyList<Refusal> WhyNot(PolicyValue value) => DraftRules.WhyNotSet(Title, _stated, value, New).Refusals;

    private static PolicyValue Value(int value, Citation source) => _stated with { Json = JsonSerializer.SerializeToElement(value), Source = source };
}
