using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class AppraisalBlockTests
{
    private const string Series = "党干校教师";

    private static readonly Policy _school = PolicyCatalogue.Load("party-school-2023");
    private static readonly Policy _online = PolicyCatalogue.Load("online-requirements-2023");

    [Theory]
    [InlineData(AppraisalGrade.Competent, Outcome.Pass, Confidence.Notice)]
    [InlineData(AppraisalGrade.BarelyCompetent, Outcome.Warning, Confidence.Notice)]
    [InlineData(AppraisalGrade.Incompetent, Outcome.Refused, Confidence.Notice)]
    [InlineData(AppraisalGrade.NotAppraised, Outcome.Refused, Confidence.Notice)]
    [InlineData(AppraisalGrade.Undetermined, Outcome.Refused, Confidence.Proposed)]
    public void Check_EachGrade_BlocksOrNot(AppraisalGrade grade, Outcome outcome, Confidence confidence)
    {
        var finding = AppraisalBlock.Check(Record(2015, grade), Series, _online.Appraisals);

        Assert.Equal(("AP-03", outcome, confidence, "一11"), (finding.Rule, finding.Outcome, finding.Confidence, finding.Source.Clause));
    }

    [Theory]
    [InlineData(2015, Outcome.Refused)]
    [InlineData(2022, Outcome.Pass)]
    public void Check_YearWithoutGrade_BlocksOnlyWhereItIsAskedFor(int startedWork, Outcome outcome)
    {
        var record = new AppraisalRecord(2023, startedWork, null, new Dictionary<int, AppraisalGrade> { [2022] = AppraisalGrade.Competent });

        Assert.Equal(outcome, AppraisalBlock.Check(record, Series, _online.Appraisals).Outcome);
    }

    [Fact]
    public void Check_BadYearBeforeThoseAskedFor_DoesNotBlock()
    {
        var record = Record(2015, AppraisalGrade.Competent);
        var grades = new Dictionary<int, AppraisalGrade>(record.Grades) { [2019] = AppraisalGrade.Incompetent };

        Assert.Equal(Outcome.Pass, AppraisalBlock.Check(record with { Grades = grades }, Series, _online.Appraisals).Outcome);
    }

    [Theory]
    [InlineData("卫生", Outcome.NeedsPerson)]
    [InlineData("教育", Outcome.NeedsPerson)]
    [InlineData("工程", Outcome.Refused)]
    public void Check_ExceptedSeries_ConditionsDecide(string series, Outcome outcome) =>
        Assert.Equal(outcome, AppraisalBlock.Check(Record(2015, AppraisalGrade.Incompetent), series, _online.Appraisals).Outcome);

    [Fact]
    public void Check_NoticeBlocksNoGrade_NotApplicable() =>
        Assert.Equal(Outcome.NotApplicable, AppraisalBlock.Check(Record(2015, AppraisalGrade.Incompetent), Series, _school.Appraisals).Outcome);

    // AP-04-a: the series' notice would let the person apply, the prefecture forbids the recommendation
    [Fact]
    public void Stricter_OneNoticePassesTheOtherBlocks_TheBlockHolds()
    {
        var record = Record(2015, AppraisalGrade.Incompetent);
        var (deferral, block) = Both(record);

        Assert.Equal((2022, Outcome.Pass), (AppraisalDeferral.EarliestYear(record, 2015, 5, _school.Appraisals), deferral.Outcome));
        Assert.Equal(Outcome.Refused, block.Outcome);

        var stricter = AppraisalBlock.Stricter([deferral, block]);
        Assert.Equal(("AP-04", Outcome.Refused, Confidence.Proposed), (stricter.Rule, stricter.Outcome, stricter.Confidence));
        Assert.Contains("一律不准推荐评审", stricter.Sentence, StringComparison.Ordinal);
    }

    // AP-04-b: the prefecture only warns, the series' notice puts the application off
    [Fact]
    public void Stricter_OneNoticeWarnsTheOtherDefers_TheDeferralHolds()
    {
        var (deferral, block) = Both(Record(2018, AppraisalGrade.BarelyCompetent));

        Assert.Equal((Outcome.Refused, Outcome.Warning), (deferral.Outcome, block.Outcome));
        Assert.Contains("最早2024年可以申报，2023年不能申报", AppraisalBlock.Stricter([block, deferral]).Sentence, StringComparison.Ordinal);
    }

    private static (Finding Deferral, Finding Block) Both(AppraisalRecord record) => (
        AppraisalDeferral.CheckDeferral(record, _school.ServiceYears.Required[TitleLevel.Intermediate] with { Value = 5 }, _school.Appraisals),
        AppraisalBlock.Check(record, Series, _online.Appraisals));

    private static AppraisalRecord Record(int titleYear, AppraisalGrade of2021) => new(
        2023, titleYear, titleYear,
        new Dictionary<int, AppraisalGrade> { [2020] = AppraisalGrade.Competent, [2021] = of2021, [2022] = AppraisalGrade.Excellent });
}
