using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Defences;

public sealed class DefenceExemptionTests
{
    private static readonly DefencePolicy _policy = PolicyCatalogue.Load("party-school-2023").Defence;

    [Theory]
    [InlineData(TitleLevel.Junior, "州直单位", true, "六（二）")]
    [InlineData(TitleLevel.Intermediate, "且末县", true, "六（一）")]
    [InlineData(TitleLevel.Intermediate, "若羌县", true, "六（一）")]
    [InlineData(TitleLevel.Intermediate, "县级以下基层单位", true, "六（一）")]
    [InlineData(TitleLevel.Intermediate, "县（市）直单位", false, "六（一）")]
    [InlineData(TitleLevel.Intermediate, "州直单位", false, "六（一）")]
    public void Decide_LevelAndPlace_AsTheNoticeSays(TitleLevel level, string place, bool isExempt, string clause)
    {
        var decision = DefenceExemption.Decide(level, place, [], _policy);

        Assert.Equal(isExempt, decision.IsExempt);
        Assert.Equal(clause, decision.Finding.Source.Clause);
    }

    [Fact]
    public void Decide_EachServiceOfTheNotice_Exempts() => Assert.All(
        _policy.ExemptServices.Value, service => Assert.True(DefenceExemption.Decide(TitleLevel.Intermediate, "州直单位", [service], _policy).IsExempt));

    [Fact]
    public void Decide_AnotherService_DoesNotExempt() =>
        Assert.False(DefenceExemption.Decide(TitleLevel.Intermediate, "州直单位", ["援藏"], _policy).IsExempt);

    [Fact]
    public void Decide_Exempt_SaysHowTheExemptAreTreated()
    {
        var scored = _policy with { IsScored = _policy.IsScored with { Value = true } };

        Assert.Equal("申报初级，免于答辩，按照通过现场答辩环节对待。", DefenceExemption.Decide(TitleLevel.Junior, "州直单位", [], _policy).Finding.Sentence);
        Assert.EndsWith("平均分予以赋分。", DefenceExemption.Decide(TitleLevel.Junior, "州直单位", [], scored).Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Decide_GrassRootsUnit_IsAProposedReading() =>
        Assert.Equal(Confidence.Proposed, DefenceExemption.Decide(TitleLevel.Intermediate, "县级以下基层单位", [], _policy).Finding.Confidence);
}
