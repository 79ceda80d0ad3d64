using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class UnitOpinionTests
{
    private static readonly UnitOpinionPolicy _policy = PolicyCatalogue.Load("party-school-2023").UnitOpinion;

    [Theory]
    [InlineData("本单位已对提供的申报材料逐一审核，真实准确，同意推荐", Outcome.Pass)]
    [InlineData("本单位已对提供的申报材料逐一审核,真实准确, 同意推荐。", Outcome.Pass)]
    [InlineData("本单位已对提供的申报材料逐一审核，真实、完整、有效，同意推荐", Outcome.Warning)]
    [InlineData("本单位已对提供的申报材料审核，真实准确，同意推荐", Outcome.Refused)]
    [InlineData("同意推荐", Outcome.Refused)]
    [InlineData("", Outcome.Refused)]
    public void Check_Wording_OnlyTheNoticesSentencePasses(string text, Outcome expected)
    {
        var finding = UnitOpinion.Check(text, _policy);

        Assert.Equal(expected, finding.Outcome);
        Assert.Equal("五（二）", finding.Source.Clause);
    }
}
