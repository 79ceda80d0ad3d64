using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class ContinuingEducationTests
{
    private static readonly ContinuingEducationPolicy _policy = PolicyCatalogue.Load("party-school-2023").ContinuingEducation;

    [Theory]
    [InlineData(30, 0)]
    [InlineData(29, 1)]
    public void Shortfalls_OneHourTooFew_IsShort(int hours, int expected)
    {
        var record = Junior(new(CourseKind.Public, 2022, hours), new(CourseKind.Public, 2023, 30), new(CourseKind.Professional, 2022, 60), new(CourseKind.Professional, 2023, 60));

        Assert.Equal(expected, CourseHours.Shortfalls(record, _policy).Count);
    }

    [Fact]
    public void Shortfalls_SeveralCertificatesOfOneYear_AddUp()
    {
        var record = Junior(
            new(CourseKind.Public, 2022, 30), new(CourseKind.Public, 2023, 12), new(CourseKind.Public, 2023, 18),
            new(CourseKind.Professional, 2022, 60), new(CourseKind.Professional, 2023, 60));

        Assert.Empty(CourseHours.Shortfalls(record, _policy));
    }

    [Fact]
    public void Check_MissingYear_NamesYearHoursAndNeed()
    {
        var record = Junior(new(CourseKind.Public, 2021, 30), new(CourseKind.Public, 2022, 30), new(CourseKind.Professional, 2022, 60), new(CourseKind.Professional, 2023, 45));

        var findings = ContinuingEducation.Check(record, _policy);

        Assert.Equal(["2023: 0/30", "2023: 45/60"], findings.Select(finding => finding.Arithmetic));
        Assert.StartsWith("公需科目：2023年0课时，每年应不少于30课时", findings[0].Sentence, StringComparison.Ordinal);
        Assert.All(findings, finding => Assert.Equal(("CE-02", Outcome.Refused, Confidence.Proposed), (finding.Rule, finding.Outcome, finding.Confidence)));
    }

    [Fact]
    public void Check_Intermediate_YearsAreTheNotices()
    {
        var findings = ContinuingEducation.Check(new CourseRecord(TitleLevel.Intermediate, 2015, [], []), _policy);

        Assert.All(findings, finding => Assert.Equal(("CE-03", Confidence.Notice, "五（一）10"), (finding.Rule, finding.Confidence, finding.Source.Clause)));
    }

    [Theory]
    [InlineData(2010, 5, 3)]
    [InlineData(2020, 4, 3)]
    [InlineData(2022, 2, 2)]
    [InlineData(2024, 0, 0)]
    public void YearsAsked_CutToTheYearsOfWork(int startYear, int publicYears, int professionalYears)
    {
        var record = new CourseRecord(TitleLevel.Intermediate, startYear, [], []);

        Assert.Equal(publicYears, CourseYearsAsked.Of(CourseKind.Public, record, _policy).Count);
        Assert.Equal(professionalYears, CourseYearsAsked.Of(CourseKind.Professional, record, _policy).Count);
    }

    [Fact]
    public void YearsAsked_CutSwitchedOff_AllYears() => Assert.Equal(5, CourseYearsAsked.Of(
        CourseKind.Public, new CourseRecord(TitleLevel.Intermediate, 2022, [], []), _policy with { StartsWithWork = _policy.StartsWithWork with { Value = false } }).Count);

    [Fact]
    public void YearsAsked_MoreThanTheMaximum_TheLastOnes() => Assert.Equal([2022, 2023], CourseYearsAsked.Of(
        CourseKind.Public, new CourseRecord(TitleLevel.Intermediate, 2010, [], []), _policy with { MaximumYears = _policy.MaximumYears with { Value = 2 } }));

    [Fact]
    public void Check_BeganWorkAfterAllTheYears_NotApplicable() => Assert.All(
        ContinuingEducation.Check(new CourseRecord(TitleLevel.Junior, 2024, [], []), _policy), finding => Assert.Equal(Outcome.NotApplicable, finding.Outcome));

    [Fact]
    public void Check_ExemptYear_WaivedForBothKindsAndSaidSo()
    {
        var record = new CourseRecord(TitleLevel.Junior, 2015, [new(CourseKind.Public, 2023, 30), new(CourseKind.Professional, 2023, 60)], [CourseExemption.OfYears(2022)]);

        Assert.All(ContinuingEducation.Check(record, _policy), finding =>
        {
            Assert.Equal(Outcome.Pass, finding.Outcome);
            Assert.Contains("2022年凭免试审批表免学", finding.Sentence, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Shortfalls_SurplusOfOneYear_CountsForTheNextOnlyWhereThePolicyCarriesOver()
    {
        var record = Junior(new(CourseKind.Public, 2022, 60), new(CourseKind.Professional, 2022, 60), new(CourseKind.Professional, 2023, 60));
        var carrying = _policy with { CarriesOver = _policy.CarriesOver with { Value = true } };

        Assert.Equal(new CourseShortfall(CourseKind.Public, 2023, 0, 30), Assert.Single(CourseHours.Shortfalls(record, _policy)));
        Assert.Empty(CourseHours.Shortfalls(record, carrying));
    }

    private static CourseRecord Junior(params CourseCertificate[] certificates) => new(TitleLevel.Junior, 2015, certificates, []);
}
