using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class EligibilityTests
{
    private static readonly ScopePolicy _policy = PolicyCatalogue.Load("party-school-2023").Scope;
    private static readonly string _specialty = _policy.Specialties.Value[0];

    [Theory]
    [InlineData("离休人员", Outcome.Refused)]
    [InlineData("退休人员", Outcome.Refused)]
    [InlineData("公务员", Outcome.Refused)]
    [InlineData("参公管理事业单位人员", Outcome.Refused)]
    [InlineData("事业单位在职人员", Outcome.Pass)]
    [InlineData("企业在职人员", Outcome.Pass)]
    public void CheckStatus_EveryStatusOfTheForm_AsTheNoticeSays(string status, Outcome expected) =>
        Assert.Equal(expected, Eligibility.CheckStatus(status, _policy).Outcome);

    [Theory]
    [InlineData(TitleLevel.Junior, true)]
    [InlineData(TitleLevel.Intermediate, true)]
    [InlineData(TitleLevel.Associate, false)]
    [InlineData(TitleLevel.Assistant, false)]
    public void CheckTarget_LevelsOfTheNotice_OnlyThoseAreOpen(TitleLevel level, bool isOpen)
    {
        var finding = Assert.Single(Eligibility.CheckTarget(level, ApplicationKind.Review, _specialty, _policy));

        Assert.Equal(isOpen, finding.Outcome == Outcome.Pass);
    }

    [Fact]
    public void CheckTarget_LevelKindAndSpecialtyNotOpen_AllSaidTogether()
    {
        var narrow = _policy with { Kinds = _policy.Kinds with { Value = [ApplicationKind.Review] } };

        var findings = Eligibility.CheckTarget(TitleLevel.Full, ApplicationKind.Conferral, "水利", narrow);

        Assert.Equal(3, findings.Count);
        Assert.Equal("级别“正高级”不在本次评审范围之内，可以申报的级别为：初级、中级。", findings[0].Sentence);
    }
}
