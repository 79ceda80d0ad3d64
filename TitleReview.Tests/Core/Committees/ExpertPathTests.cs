using TitleReview.Core.Committees;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Committees;

/// <summary>Rules EX-01 to EX-03, EX-05, EX-06, PE-03, PE-04, CM-09, RG-02 and RG-07.</summary>
public sealed class ExpertPathTests
{
    private static readonly DateOnly _today = new(2023, 9, 18);
    private static readonly ExpertsPolicy _experts = PolicyCatalogue.Load<ExpertsPolicy>("registration-2019");
    private static readonly RegistrationDeadlinesPolicy _deadlines = PolicyCatalogue.Load<RegistrationDeadlinesPolicy>("registration-2019");
    private static readonly FilingPolicy _filing = PolicyCatalogue.Load<FilingPolicy>("filing");
    private static readonly OrganisationId _unit = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly OrganisationId _office = new(new Guid("00000000-0000-0000-0000-000000000002"));
    private static readonly PersonId _me = new(new Guid("00000000-0000-0000-0000-000000000003"));

    [Theory]
    [InlineData(ExpertRoute.ThroughCommittee, null, ExpertState.UnitCheck)]
    [InlineData(ExpertRoute.ThroughCommittee, Role.UnitOfficer, ExpertState.CommitteeCheck)]
    [InlineData(ExpertRoute.ThroughCommittee, Role.CommitteeOffice, ExpertState.CentreDecision)]
    [InlineData(ExpertRoute.StraightToCentre, null, ExpertState.UnitCheck)]
    [InlineData(ExpertRoute.StraightToCentre, Role.UnitOfficer, ExpertState.CentreDecision)]
    [InlineData(ExpertRoute.DirectEntry, null, ExpertState.CentreDecision)]
    public void Begin_OfEachRoute_IsWithWhoeverChecksNext(ExpertRoute route, Role? recommender, ExpertState state) => Assert.Equal(state, ExpertPath.Begin(route, recommender));

    [Fact]
    public void Next_OfBothWays_EndsInThePool()
    {
        Assert.Equal([ExpertState.CommitteeCheck, ExpertState.CentreDecision, ExpertState.InPool], Way(ExpertRoute.ThroughCommittee));
        Assert.Equal([ExpertState.CentreDecision, ExpertState.InPool], Way(ExpertRoute.StraightToCentre));
    }

    [Theory]
    [InlineData(ExpertState.UnitCheck, Role.UnitOfficer)]
    [InlineData(ExpertState.CommitteeCheck, Role.CommitteeOffice)]
    [InlineData(ExpertState.CentreDecision, Role.RegionalCentre)]
    public void WhyNotJudge_ByEachRole_IsAllowedToTheOneItIsWith(ExpertState state, Role judge)
    {
        foreach (var role in new[] { Role.UnitOfficer, Role.CommitteeOffice, Role.RegionalCentre })
        {
            var refusals = ExpertPath.WhyNotJudge(Expert(state), Holding(role), passes: true, "", []).Refusals;
            if (role == judge)
            {
                Assert.Empty(refusals);
            }
            else
            {
                Assert.IsType<ExpertIsWithAnother>(Assert.Single(refusals));
            }
        }
    }

    [Theory]
    [InlineData(ExpertState.InPool)]
    [InlineData(ExpertState.NotAdmitted)]
    [InlineData(ExpertState.Removed)]
    public void WhyNotJudge_OfWhoWaitsForNobody_IsRefused(ExpertState state) =>
        Assert.IsType<ExpertIsElsewhere>(Assert.Single(ExpertPath.WhyNotJudge(Expert(state), Holding(Role.RegionalCentre), passes: true, "", []).Refusals));

    [Fact]
    public void WhyNotJudge_NamesWhatIsMissing()
    {
        var centre = Holding(Role.RegionalCentre);
        var own = Expert(ExpertState.CentreDecision);
        own.Person = _me;
        var refused = new Finding("EX-02", Outcome.Refused, "不满3年", _experts.YearsInTitle.Source);

        Assert.IsType<ExpertIsOneself>(Assert.Single(ExpertPath.WhyNotJudge(own, centre, passes: true, "", []).Refusals));
        Assert.IsType<ExpertRefusalNeedsReason>(Assert.Single(ExpertPath.WhyNotJudge(Expert(ExpertState.CentreDecision), centre, passes: false, " ", [refused]).Refusals));
        Assert.IsType<ExpertConditionFails>(Assert.Single(ExpertPath.WhyNotJudge(Expert(ExpertState.CentreDecision), centre, passes: true, "", [refused]).Refusals));
        Assert.IsType<ExpertOpinionIsTooLong>(Assert.Single(ExpertPath.WhyNotJudge(Expert(ExpertState.CentreDecision), centre, passes: true, new string('长', 501), []).Refusals));
    }

    [Fact]
    public void WhyNotReport_TakesTheFourGroundsOfTheNoticeAlone()
    {
        var expert = Expert(ExpertState.InPool);

        Assert.Equal(4, _experts.RemovalGrounds.Value.Count);
        Assert.All(_experts.RemovalGrounds.Value, ground => Assert.False(ExpertPath.WhyNotReport(expert, ground, _today, "说明", _today, _experts).IsRefused));
        Assert.IsType<ExpertChangeNeedsGround>(Assert.Single(ExpertPath.WhyNotReport(expert, "出差", _today, "说明", _today, _experts).Refusals));
        Assert.IsType<ExpertChangeNeedsAccount>(Assert.Single(ExpertPath.WhyNotReport(expert, "退休", _today, " ", _today, _experts).Refusals));
        Assert.IsType<ExpertChangeIsFarOff>(Assert.Single(ExpertPath.WhyNotReport(expert, "退休", _today.AddYears(2), "说明", _today, _experts).Refusals));
        Assert.IsType<ExpertIsNotInPool>(Assert.Single(ExpertPath.WhyNotReport(Expert(ExpertState.Removed), "退休", _today, "说明", _today, _experts).Refusals));
    }

    /// <summary>EX-02-a.</summary>
    [Theory]
    [InlineData(2020, 9, 18, Outcome.Pass)]
    [InlineData(2020, 9, 19, Outcome.Refused)]
    public void Check_OfTheYearsInTheTitle_CountsWholeOnes(int year, int month, int day, Outcome outcome)
    {
        var expert = Expert(ExpertState.CommitteeCheck);
        expert.TitleSince = new(year, month, day);

        Assert.Equal(outcome, Check(expert).Single(found => found.Rule == "EX-02").Outcome);
    }

    /// <summary>EX-02-d: retired, with a recorded reason.</summary>
    [Fact]
    public void Check_OfLeaderAndRetired_NeedsAReason()
    {
        var expert = Expert(ExpertState.CommitteeCheck);
        (expert.IsLeader, expert.IsRetired, expert.IsMainSeries) = (true, true, false);
        Assert.Equal(3, Check(expert).Count(found => found is { Rule: "EX-02", Outcome: Outcome.Refused }));

        expert.OverrideReason = "本专业仅此一名正高级";
        Assert.Equal(3, Check(expert).Count(found => found is { Rule: "EX-02", Outcome: Outcome.Warning }));
        Assert.DoesNotContain(Check(expert), found => found.Outcome == Outcome.Refused);
    }

    /// <summary>EX-05-a and EX-05-b.</summary>
    [Fact]
    public void Check_OfDirectEntry_AsksForTheHonour()
    {
        var expert = Expert(ExpertState.CentreDecision);
        (expert.Route, expert.TitleSince) = (ExpertRoute.DirectEntry, _today.AddYears(-1));
        Assert.Contains(Check(expert), found => found is { Rule: "EX-05", Outcome: Outcome.Refused });
        Assert.Contains(Check(expert), found => found is { Rule: "EX-02", Outcome: Outcome.Refused });

        expert.Honour = _experts.DirectEntryHonours.Value[1];
        Assert.DoesNotContain(Check(expert), found => found.Outcome == Outcome.Refused);
    }

    [Fact]
    public void Check_OfTheCommittee_AsksForItsSeatAndItsAccount()
    {
        var expert = Expert(ExpertState.CentreDecision);

        Assert.Equal(Outcome.Refused, Check(expert, CommitteeSeat.County).Single(found => found.Rule == "EX-01").Outcome);
        Assert.Equal(Outcome.NeedsPerson, Check(expert, seat: null).Single(found => found.Rule == "EX-01").Outcome);
        Assert.Equal(Outcome.Refused, Check(expert, isCancelled: true).Single(found => found.Rule == "PE-04").Outcome);
        expert.Route = ExpertRoute.StraightToCentre;
        var straight = Check(expert, CommitteeSeat.County).Single(found => found.Rule == "EX-03");
        Assert.Equal((Outcome.NeedsPerson, "二（三）2"), (straight.Outcome, straight.Source.Clause));
        Assert.Contains("无行业部门的企事业单位", straight.Sentence, StringComparison.Ordinal);
        Assert.Contains("无行业部门的企事业单位", straight.Source.Quote, StringComparison.Ordinal);
        Assert.DoesNotContain(Check(expert, CommitteeSeat.County), found => found.Rule == "EX-01");
    }

    [Fact]
    public void Check_OfThePledge_RemindsUntilItIsSigned()
    {
        var expert = Expert(ExpertState.InPool);
        Assert.Equal(Outcome.Warning, Check(expert).Single(found => found.Rule == "CM-09").Outcome);

        expert.PledgedOn = _today;
        Assert.Equal(Outcome.Pass, Check(expert).Single(found => found.Rule == "CM-09").Outcome);
    }

    [Theory]
    [InlineData(2023, 0)]
    [InlineData(2024, 1)]
    [InlineData(2026, 1)]
    [InlineData(2027, 0)]
    public void Gate_OfADecisionOnRecord_BarsItsYears(int year, int found) =>
        Assert.Equal(found, ExpertGate.Check(year, [("新职改办〔2023〕1号", new BarredYears(2024, 2026))], _experts).Count);

    [Fact]
    public void Filing_IsWhole_WhenBothChannelsAndBothMarksAreThere()
    {
        var parts = new RosterParts(_today, _today, _today, IsSigned: true, IsSealed: true);

        Assert.Equal([Outcome.Pass, Outcome.Pass], RosterFilingRules.Check(parts, _deadlines).Select(found => found.Outcome));
        Assert.Contains("还缺平台信息录入", RosterFilingRules.Check(parts with { PlatformOn = null }, _deadlines)[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("缺盖章", RosterFilingRules.Check(parts with { IsSealed = false }, _deadlines)[1].Sentence, StringComparison.Ordinal);
        Assert.Equal(Outcome.NotApplicable, RosterFilingRules.Check(parts with { PaperOn = null }, _deadlines)[1].Outcome);
    }

    private static IReadOnlyList<Finding> Check(PoolExpert expert, CommitteeSeat? seat = CommitteeSeat.Prefecture, bool isCancelled = false) =>
        PoolEntry.Check(expert, seat, isCancelled, _today, _experts, _deadlines, _filing);

    private static IEnumerable<ExpertState> Way(ExpertRoute route)
    {
        for (var at = ExpertPath.Next(ExpertState.UnitCheck, route); at is { } state; at = ExpertPath.Next(state, route))
        {
            yield return state;
        }
    }

    private static Actor Holding(Role role) => new(_me, "办理人", [new HeldRole(role, role == Role.UnitOfficer ? _unit : _office)]);

    private static PoolExpert Expert(ExpertState state) => new()
    {
        Id = new ExpertId(Guid.Empty), Office = _office, Name = "陈静", ComparedName = "陈静", IdNumberName = "", Box = "", Unit = _unit, UnitName = "某单位", Series = "党校教师", Specialty = "政治学",
        Title = "教授", Level = TitleLevel.Full, TitleSince = new(2015, 1, 1), State = state,
    };
}
