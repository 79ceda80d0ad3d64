using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class WorkHistoryTests
{
    private static readonly WorkHistoryPolicy _policy = PolicyCatalogue.Load("party-school-2023").WorkHistory;

    [Theory]
    [InlineData("2015-05", true)]
    [InlineData("2015-06", true)]
    [InlineData("2015-04", false)]
    [InlineData("2015-07", false)]
    public void CheckContinuity_SecondStepAroundTheEndOfTheFirst_OneSharedMonthAtMost(string firstEnds, bool isContinuous)
    {
        var findings = WorkHistory.CheckContinuity(Record(Step("2010-07", firstEnds, "甲单位"), Step("2015-06", null, "乙单位")), _policy);

        Assert.Equal(isContinuous, findings is [{ Outcome: Outcome.Pass }]);
    }

    [Fact]
    public void CheckContinuity_GapInside_NamesItsMonths()
    {
        var finding = Assert.Single(WorkHistory.CheckContinuity(Record(Step("2010-07", "2015-03", "甲单位"), Step("2015-06", null, "乙单位")), _policy));

        Assert.Equal(Outcome.Refused, finding.Outcome);
        Assert.StartsWith("2015年4月至2015年5月没有工作经历", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal("五（一）4", finding.Source.Clause);
    }

    [Fact]
    public void CheckContinuity_SecondmentOverTheMainLine_NoOverlap()
    {
        var unit = "甲单位（借调至乙单位）";

        Assert.True(WorkHistory.MayOverlay(unit, _policy));
        Assert.True(WorkHistory.MayOverlay("访惠聚驻某村工作队", _policy));
        Assert.False(WorkHistory.MayOverlay("甲单位", _policy));
        Assert.Equal(Outcome.Pass, Assert.Single(WorkHistory.CheckContinuity(
            Record(Step("2010-07", null, "甲单位"), Step("2018-01", "2018-12", unit) with { MayOverlay = true }), _policy)).Outcome);
    }

    [Fact]
    public void CheckContinuity_ShortRowInsideALongOne_StillCoveredToTheEnd()
    {
        var findings = WorkHistory.CheckContinuity(
            Record(Step("2010-07", "2023-09", "甲单位"), Step("2012-01", "2012-02", "驻村") with { MayOverlay = true }), _policy);

        Assert.Equal(Outcome.Pass, Assert.Single(findings).Outcome);
    }

    [Fact]
    public void CheckContinuity_EndBeforeStart_Refused() => Assert.Contains(
        WorkHistory.CheckContinuity(Record(Step("2010-07", null, "甲单位"), Step("2015-06", "2015-05", "乙单位")), _policy),
        finding => finding.Sentence.Contains("早于开始时间", StringComparison.Ordinal));

    [Fact]
    public void CheckContinuity_RowThatEndsBeforeItBegins_CoversNothingInWhateverOrder()
    {
        WorkStep[] rows = [Step("2010-07", "2012-01", "甲单位"), Step("2014-01", "2013-01", "乙单位"), Step("2014-01", null, "乙单位")];

        string[] Sentences(IEnumerable<WorkStep> steps) =>
            [.. WorkHistory.CheckContinuity(Record([.. steps]), _policy).Select(finding => finding.Sentence).Order(StringComparer.Ordinal)];

        Assert.Contains(Sentences(rows), sentence => sentence.StartsWith("2012年2月至2013年12月没有工作经历", StringComparison.Ordinal));
        Assert.Equal(Sentences(rows), Sentences(rows.Reverse()));
    }

    [Fact]
    public void CheckContinuity_NoticeThatDoesNotAskForIt_OnlyWarns()
    {
        var lenient = _policy with { IsContinuous = _policy.IsContinuous with { Value = false } };

        Assert.Equal(Outcome.Warning, Assert.Single(WorkHistory.CheckContinuity(Record(), lenient)).Outcome);
    }

    [Fact]
    public void CheckAgreement_EachDisagreement_Named()
    {
        var record = Record(Step("2010-09", null, "乙单位")) with { CurrentUnit = "甲单位", ProfessionalYears = 14 };

        var findings = WorkHistory.CheckAgreement(record, _policy);

        Assert.Equal(3, findings.Count);
        Assert.Equal("2023 - 2010 = 13", findings[2].Arithmetic);
    }

    [Fact]
    public void CheckAgreement_UnitWithARemark_Agrees()
    {
        var record = Record(Step("2010-07", null, "甲单位（借调至乙单位）")) with { CurrentUnit = "甲单位", ProfessionalYears = 13 };

        Assert.Equal(Outcome.Pass, Assert.Single(WorkHistory.CheckAgreement(record, _policy)).Outcome);
    }

    private static WorkRecord Record(params WorkStep[] steps) => new(new(2010, 7), new(2023, 9), steps, "乙单位", 5);

    private static WorkStep Step(string from, string? to, string unit) => new(YearMonth.Parse(from), to is null ? null : YearMonth.Parse(to), unit);
}
