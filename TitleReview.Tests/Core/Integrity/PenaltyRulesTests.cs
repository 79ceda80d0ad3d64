using FsCheck;
using FsCheck.Fluent;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;
using Outcome = TitleReview.Core.Kernel.Outcome;

namespace TitleReview.Tests.Core.Integrity;

public sealed class PenaltyRulesTests
{
    private static readonly PenaltiesPolicy _threeYears = PolicyCatalogue.Load("party-school-2023").Penalties;
    private static readonly PenaltiesPolicy _fiveYears = PolicyCatalogue.Load("senior-review-2020").Penalties;

    [Fact]
    public void OfPerson_PartySchool_ThreeYearsFromTheNext()
    {
        var barred = PenaltyRules.OfPerson(2023, _threeYears);

        Assert.Equal([2024, 2025, 2026], barred.Years);
        Assert.Equal((2027, "2024至2026年"), (barred.MayApplyFrom, barred.ToString()));
        Assert.Equal("2023 + 1 + 3 = 2027", PenaltyRules.ExplainPerson(2023, _threeYears).Arithmetic);
    }

    [Fact]
    public void OfPersonAndUnit_SeniorReview_FiveAndThreeYears()
    {
        Assert.Equal([2021, 2022, 2023, 2024, 2025], PenaltyRules.OfPerson(2020, _fiveYears).Years);
        Assert.Equal([2021, 2022, 2023], PenaltyRules.OfUnit(2020, _fiveYears)!.Years);
        Assert.Equal(("PE-02", Confidence.Proposed), (PenaltyRules.ExplainUnit(2020, _fiveYears).Rule, PenaltyRules.ExplainUnit(2020, _fiveYears).Confidence));
    }

    [Fact]
    public void OfUnit_NoticeIsSilent_HasNoYears()
    {
        Assert.Null(PenaltyRules.OfUnit(2023, _threeYears));
        Assert.Equal(Outcome.NotApplicable, PenaltyRules.ExplainUnit(2023, _threeYears).Outcome);
    }

    [Fact]
    public void Explain_Always_LeavesTheDecisionToAPerson()
    {
        Assert.Equal(Outcome.NeedsPerson, PenaltyRules.ExplainPerson(2023, _threeYears).Outcome);
        Assert.Equal(Outcome.NeedsPerson, PenaltyRules.ExplainUnit(2020, _fiveYears).Outcome);
    }

    [Fact]
    public void BarredYears_AnyLength_AreThoseItContains() => Prop.ForAll((short first, byte length) =>
    {
        var barred = new BarredYears(first, first + length - 1);
        return barred.Years.Count == length && barred.Years.All(barred.Contains) && !barred.Contains(first - 1) && !barred.Contains(barred.MayApplyFrom);
    }).Check(FsCheck.Config.QuickThrowOnFailure.WithReplay(20231120, 815));
}
