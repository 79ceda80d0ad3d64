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
        var finding = Assert.Single(Eligibility.CheckTarget(new("党干校教师", _specialty, level, ApplicationKind.Review), _policy));

        Assert.Equal(isOpen, finding.Outcome == Outcome.Pass);
    }

    [Fact]
    public void CheckTarget_LevelKindAndSpecialtyNotOpen_AllSaidTogether()
    {
        var narrow = _policy with { Kinds = _policy.Kinds with { Value = [ApplicationKind.Review] } };

        var findings = Eligibility.CheckTarget(new("工程", "水利", TitleLevel.Full, ApplicationKind.Conferral), narrow);

        Assert.Equal(4, findings.Count);
        Assert.Equal("级别“正高级”不在本次评审范围之内，可以申报的级别为：初级、中级。", findings[1].Sentence);
    }

    [Fact]
    public void CheckTarget_NoticeThatNamesNeitherSeriesNorSpecialty_IsOpenToAll() => Assert.Equal(
        Outcome.Pass,
        Assert.Single(Eligibility.CheckTarget(new("档案专业人员", "档案整理", TitleLevel.Full, ApplicationKind.Review), PolicyCatalogue.Load("online-requirements-2023").Scope)).Outcome);

    [Theory]
    [InlineData("助理工程师", TitleLevel.Intermediate, Outcome.Pass)]
    [InlineData("助理工程师", TitleLevel.Associate, Outcome.NeedsPerson)]
    [InlineData("工程师", TitleLevel.Intermediate, Outcome.Warning)]
    [InlineData("高级工程师", TitleLevel.Intermediate, Outcome.Warning)]
    [InlineData("讲师", TitleLevel.Associate, Outcome.Pass)]
    [InlineData("教员", TitleLevel.Junior, Outcome.NotApplicable)]
    [InlineData("无", TitleLevel.Junior, Outcome.NotApplicable)]
    public void CheckStep_FromThePresentTitle_OneLevelAtATime(string title, TitleLevel level, Outcome expected)
    {
        var finding = Eligibility.CheckStep(title, level, _policy);

        Assert.Equal((expected, "EL-11", Confidence.Proposed), (finding.Outcome, finding.Rule, finding.Confidence));
    }
}
