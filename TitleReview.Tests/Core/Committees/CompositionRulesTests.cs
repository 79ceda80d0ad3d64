using FsCheck;
using FsCheck.Fluent;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;
using Outcome = TitleReview.Core.Kernel.Outcome;

namespace TitleReview.Tests.Core.Committees;

public sealed class CompositionRulesTests
{
    private static readonly CommitteesPolicy _policy = PolicyCatalogue.Load("party-school-2023").Committees;

    [Theory]
    [InlineData(20, 15, Outcome.Pass, "15 × 4 ≤ 20 × 3")]
    [InlineData(20, 16, Outcome.Refused, "16 × 4 > 20 × 3")]
    [InlineData(25, 18, Outcome.Pass, "18 × 4 ≤ 25 × 3")]
    [InlineData(25, 19, Outcome.Refused, "19 × 4 > 25 × 3")]
    [InlineData(11, 8, Outcome.Pass, "8 × 4 ≤ 11 × 3")]
    [InlineData(11, 9, Outcome.Refused, "9 × 4 > 11 × 3")]
    public void CheckOwnUnit_AroundThreeQuarters_InWholeNumbers(int members, int own, Outcome outcome, string arithmetic)
    {
        var finding = CompositionRules.CheckOwnUnit(members, own, _policy);

        Assert.Equal((outcome, arithmetic, "一（七）"), (finding.Outcome, finding.Arithmetic, finding.Source.Clause));
    }

    [Fact]
    public void CheckOwnUnit_AnyCommittee_AgreesWithTheIntegerInequality() => Prop.ForAll((ushort members, ushort own) =>
        CompositionRules.CheckOwnUnit(members, own, _policy).Outcome == (4 * own <= 3 * members ? Outcome.Pass : Outcome.Refused)).Check(FsCheck.Config.QuickThrowOnFailure.WithReplay(20231120, 815));

    [Theory]
    [InlineData(2, 1, Outcome.Refused)]
    [InlineData(3, 0, Outcome.Refused)]
    [InlineData(3, 1, Outcome.Pass)]
    [InlineData(3, 2, Outcome.Refused)]
    public void CheckGroup_AroundThreeExpertsAndOneHead(int experts, int heads, Outcome outcome) =>
        Assert.Equal(outcome, CompositionRules.CheckGroup(experts, heads, _policy).Outcome);

    [Theory]
    [InlineData(23, CommitteeForming.BySeries, false)]
    [InlineData(24, CommitteeForming.BySeries, false)]
    [InlineData(25, CommitteeForming.BySeries, true)]
    [InlineData(26, CommitteeForming.BySeries, false)]
    [InlineData(9, CommitteeForming.BySpecialty, false)]
    [InlineData(11, CommitteeForming.BySpecialty, true)]
    [InlineData(12, CommitteeForming.BySpecialty, false)]
    public void CheckSize_OfSeniorCommittee_OddAndLargeEnough(int experts, CommitteeForming forming, bool isEnough) => Assert.Equal(
        isEnough, CompositionRules.CheckSize(experts, forming, TitleLevel.Associate, _policy).All(finding => finding.Outcome == Outcome.Pass));

    [Fact]
    public void CheckSize_TooSmallAndEven_SaysBoth() =>
        Assert.Equal(2, CompositionRules.CheckSize(10, CommitteeForming.BySpecialty, TitleLevel.Full, _policy).Count(finding => finding.Outcome == Outcome.Refused));

    [Fact]
    public void CheckSize_BelowSenior_OnlyTheOddNumberIsAsked()
    {
        Assert.Equal(Outcome.Pass, Assert.Single(CompositionRules.CheckSize(7, CommitteeForming.BySeries, TitleLevel.Intermediate, _policy)).Outcome);
        Assert.Equal(Outcome.Refused, Assert.Single(CompositionRules.CheckSize(8, CommitteeForming.BySeries, TitleLevel.Intermediate, _policy)).Outcome);
    }

    [Fact]
    public void CheckSize_CitesTheOrderWithoutAnArticleNumber() => Assert.All(
        CompositionRules.CheckSize(25, CommitteeForming.BySeries, TitleLevel.Full, _policy),
        finding =>
        {
            Assert.Contains("第40号", finding.Source.Document, StringComparison.Ordinal);
            Assert.DoesNotContain("条", finding.Source.Clause, StringComparison.Ordinal);
        });

    [Fact]
    public void CheckSeries_TwoSeries_IsRefusedInAnyOrder()
    {
        var finding = CompositionRules.CheckSeries(["工程", "经济"], [], _policy);

        Assert.Equal(Outcome.Refused, finding.Outcome);
        Assert.Equal(finding, CompositionRules.CheckSeries(["经济", "工程", "经济"], [], _policy));
    }

    [Fact]
    public void CheckSeries_OneSeries_Passes()
    {
        Assert.Equal(Outcome.Pass, CompositionRules.CheckSeries(["党干校教师"], ["党干校教师"], _policy).Outcome);
        Assert.Equal(Outcome.NeedsPerson, CompositionRules.CheckSeries(["党干校教师"], ["党干校教师", "经济"], _policy).Outcome);
    }
}
