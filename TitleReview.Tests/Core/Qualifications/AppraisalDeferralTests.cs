using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class AppraisalDeferralTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly Cited<int> _five = _policy.ServiceYears.Required[TitleLevel.Intermediate] with { Value = 5 };
    private static readonly AppraisalsPolicy _after =
        _policy.Appraisals with { DeferralMode = _policy.Appraisals.DeferralMode with { Value = DeferralMode.AfterOccurrence } };

    [Fact]
    public void CheckDeferral_OneBarelyCompetent_ShowsTheSum()
    {
        var finding = AppraisalDeferral.CheckDeferral(Record(2018, (2021, AppraisalGrade.BarelyCompetent)), _five, _policy.Appraisals);

        Assert.Equal(Outcome.Refused, finding.Outcome);
        Assert.Equal("2018 + 5 + 1 = 2024", finding.Arithmetic);
        Assert.Equal("2021年基本合格，顺延后最早2024年可以申报，2023年不能申报。", finding.Sentence);
        Assert.Equal("五（一）8", finding.Source.Clause);
    }

    [Theory]
    [InlineData(2016, true)]
    [InlineData(2017, false)]
    public void CheckDeferral_OneIncompetent_TwoYearsMore(int titleYear, bool mayApply)
    {
        var finding = AppraisalDeferral.CheckDeferral(Record(titleYear, (2021, AppraisalGrade.Incompetent)), _five, _policy.Appraisals);

        Assert.Equal(mayApply, finding.Outcome == Outcome.Pass);
    }

    [Fact]
    public void EarliestYear_AfterOccurrence_BlocksThoughServiceIsLongEnough()
    {
        var record = Record(2010, (2022, AppraisalGrade.BarelyCompetent));

        Assert.Equal(2016, AppraisalDeferral.EarliestYear(record, 2010, 5, _policy.Appraisals));
        Assert.Equal(2024, AppraisalDeferral.EarliestYear(record, 2010, 5, _after));
        Assert.Equal("max(2010 + 5，2022 + 1 + 1) = 2024", AppraisalDeferral.CheckDeferral(record, _five, _after).Arithmetic);
    }

    [Fact]
    public void EarliestYear_GradeBeforeTheCurrentTitle_DoesNotCount() =>
        Assert.Equal(2023, AppraisalDeferral.EarliestYear(Record(2018, (2017, AppraisalGrade.Incompetent)), 2018, 5, _policy.Appraisals));

    [Fact]
    public void EarliestYear_ScopeOfUploadedYears_OlderGradesDoNotCount()
    {
        var uploaded = _policy.Appraisals with { DeferralScope = _policy.Appraisals.DeferralScope with { Value = DeferralScope.UploadedYears } };
        var record = Record(2016, (2019, AppraisalGrade.Incompetent), (2020, AppraisalGrade.BarelyCompetent));

        Assert.Equal(2024, AppraisalDeferral.EarliestYear(record, 2016, 5, _policy.Appraisals));
        Assert.Equal(2022, AppraisalDeferral.EarliestYear(record, 2016, 5, uploaded));
    }

    [Fact]
    public void CheckDeferral_NoTitleYet_APersonDecidesOnlyWhereThereIsABadGrade()
    {
        Assert.Equal(Outcome.Pass, AppraisalDeferral.CheckDeferral(Record(null, (2022, AppraisalGrade.Competent)), _five, _policy.Appraisals).Outcome);
        Assert.Equal(Outcome.NeedsPerson, AppraisalDeferral.CheckDeferral(Record(null, (2022, AppraisalGrade.Incompetent)), _five, _policy.Appraisals).Outcome);
    }

    [Fact]
    public void CheckYears_AYearWithoutGrade_Refused()
    {
        var finding = AppraisalDeferral.CheckYears(Record(2018, (2020, AppraisalGrade.Competent), (2022, AppraisalGrade.Excellent)), _policy.Appraisals);

        Assert.Equal(Outcome.Refused, finding.Outcome);
        Assert.Equal("缺少2021年年度考核，请补充并上传年度考核表（正、反面）。", finding.Sentence);
    }

    [Fact]
    public void CheckYears_AllThere_Passes_NoFinishedYear_NotApplicable()
    {
        var all = Record(2018, (2020, AppraisalGrade.Competent), (2021, AppraisalGrade.Competent), (2022, AppraisalGrade.Competent));

        Assert.Equal(Outcome.Pass, AppraisalDeferral.CheckYears(all, _policy.Appraisals).Outcome);
        Assert.Equal(Outcome.NotApplicable, AppraisalDeferral.CheckYears(all with { StartedWorkYear = 2023 }, _policy.Appraisals).Outcome);
    }

    private static AppraisalRecord Record(int? titleYear, params (int Year, AppraisalGrade Grade)[] grades) =>
        new(2023, 2010, titleYear, grades.ToDictionary(one => one.Year, one => one.Grade));
}
