using FsCheck;
using FsCheck.Fluent;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;
using Outcome = TitleReview.Core.Kernel.Outcome;

namespace TitleReview.Tests.Core.Committees;

public sealed class ExpertEntryTests
{
    private static readonly ExpertsPolicy _policy = PolicyCatalogue.Load("party-school-2023").Experts;
    private static readonly ExpertCandidate _candidate = new(3, [], IsOfMainSeries: true, HasDirectEntryHonour: false, OverrideReason: null);

    [Theory]
    [InlineData(2, Outcome.Refused, "2 < 3")]
    [InlineData(3, Outcome.Pass, "3 ≥ 3")]
    public void Check_AroundThreeYears_FromThreeOn(int years, Outcome outcome, string arithmetic)
    {
        var finding = Assert.Single(ExpertEntry.Check(_candidate with { YearsInTitle = years }, _policy));

        Assert.Equal((outcome, arithmetic, "二（二）3"), (finding.Outcome, finding.Arithmetic, finding.Source.Clause));
    }

    [Theory]
    [InlineData("行政机关领导", null, Outcome.Refused)]
    [InlineData("行政机关领导", "本专业仅此一名正高级", Outcome.Warning)]
    [InlineData("退休专业技术人员", " ", Outcome.Refused)]
    [InlineData("退休专业技术人员", "本专业仅此一名正高级", Outcome.Warning)]
    public void Check_InPrincipleOut_NeedsARecordedReason(string circumstance, string? reason, Outcome outcome) => Assert.Equal(
        outcome, ExpertEntry.Check(_candidate with { BarringCircumstances = [circumstance], OverrideReason = reason }, _policy)[1].Outcome);

    [Fact]
    public void Check_OtherSeries_NeedsARecordedReason()
    {
        Assert.Equal(Outcome.Refused, ExpertEntry.Check(_candidate with { IsOfMainSeries = false }, _policy)[1].Outcome);
        Assert.Equal(Outcome.Warning, ExpertEntry.Check(_candidate with { IsOfMainSeries = false, OverrideReason = "学科交叉" }, _policy)[1].Outcome);
    }

    [Fact]
    public void Check_ReasonRecorded_DoesNotReplaceTheYears() => Assert.Contains(
        ExpertEntry.Check(_candidate with { YearsInTitle = 2, OverrideReason = "急需" }, _policy), finding => finding.Outcome == Outcome.Refused);

    [Fact]
    public void Check_Honoured_EntersDirectlyWhateverTheYears()
    {
        var finding = Assert.Single(ExpertEntry.Check(_candidate with { YearsInTitle = 0, HasDirectEntryHonour = true }, _policy));

        Assert.Equal(("EX-05", Outcome.Pass), (finding.Rule, finding.Outcome));
    }

    [Theory]
    [InlineData(4, 25, Outcome.Warning, "4 × 5 < 25 × 1")]
    [InlineData(5, 25, Outcome.Pass, "5 × 5 ≥ 25 × 1")]
    public void CheckAges_AroundOneFifth_OnlyReminds(int young, int recommended, Outcome outcome, string arithmetic)
    {
        var finding = ExpertEntry.CheckAges(young, recommended, _policy);

        Assert.Equal((outcome, arithmetic, Confidence.Proposed), (finding.Outcome, finding.Arithmetic, finding.Confidence));
    }

    [Fact]
    public void IsYoung_AroundTheFortySixthBirthday_EndsOnIt()
    {
        var born = new DateOnly(1905, 6, 25);

        Assert.True(ExpertEntry.IsYoung(born, new DateOnly(1951, 6, 24), _policy));
        Assert.False(ExpertEntry.IsYoung(born, new DateOnly(1951, 6, 25), _policy));
    }

    [Theory]
    [InlineData(CommitteeSeat.Prefecture, Outcome.Pass)]
    [InlineData(CommitteeSeat.County, Outcome.Refused)]
    public void CheckRecommender_County_DoesNotRecommend(CommitteeSeat seat, Outcome outcome) =>
        Assert.Equal(outcome, ExpertEntry.CheckRecommender(seat, _policy).Outcome);

    [Fact]
    public void Check_MoreYears_NeverTurnAPassIntoARefusal() => Prop.ForAll((byte years, byte more) =>
        ExpertEntry.Check(_candidate with { YearsInTitle = years }, _policy)[0].Outcome != Outcome.Pass
        || ExpertEntry.Check(_candidate with { YearsInTitle = years + more }, _policy)[0].Outcome == Outcome.Pass).Check(FsCheck.Config.QuickThrowOnFailure.WithReplay(20231120, 815));
}
