using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class CoursesOfOtherNoticesTests
{
    private static readonly ContinuingEducationPolicy _senior = PolicyCatalogue.Load("senior-review-2020").ContinuingEducation;
    private static readonly ContinuingEducationPolicy _online = PolicyCatalogue.Load("online-requirements-2023").ContinuingEducation;

    [Theory]
    [InlineData(120, Outcome.Pass)]
    [InlineData(119, Outcome.Refused)]
    public void Check_HoursOf2018_OneHourFewerCoversOneYearOnly(int hours, Outcome outcome)
    {
        var finding = ContinuingEducation.Check(Senior(new(CourseKind.Professional, 2018, hours), new(CourseKind.Professional, 2020, 60)), _senior)[1];

        Assert.Equal(("CE-01", outcome, Confidence.Proposed), (finding.Rule, finding.Outcome, finding.Confidence));
        Assert.Contains(outcome == Outcome.Pass ? "2018、2019年由仍然有效的学时覆盖" : "2019年没有合格证书", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SeniorReview_ACertificateOfAnyHoursIsEnough() => Assert.Empty(CourseHours.Shortfalls(
        Senior(new(CourseKind.Professional, 2018, 1), new(CourseKind.Professional, 2019, 1), new(CourseKind.Professional, 2020, 1)), _senior));

    [Fact]
    public void Check_SeniorReview_SevenPublicYears() =>
        Assert.Equal(7, CourseYearsAsked.Of(CourseKind.Public, Senior(), _senior).Count);

    [Fact]
    public void Check_OnlineRequirements_SameYearsForEveryLevel()
    {
        var findings = new[] { TitleLevel.Junior, TitleLevel.Full }.SelectMany(level => ContinuingEducation.Check(new CourseRecord(level, 2010, [], []), _online)).ToList();

        Assert.All(findings, finding => Assert.Equal(("CE-04", Outcome.Refused), (finding.Rule, finding.Outcome)));
        Assert.Equal(findings[0].Arithmetic, findings[2].Arithmetic);
    }

    [Theory]
    [InlineData(2018, CourseKind.Professional, true, false, Outcome.Pass)]
    [InlineData(2019, CourseKind.Professional, true, false, Outcome.Refused)]
    [InlineData(2018, CourseKind.Public, true, false, Outcome.Refused)]
    [InlineData(2018, CourseKind.Professional, false, false, Outcome.Refused)]
    [InlineData(2019, CourseKind.Professional, false, true, Outcome.Pass)]
    public void CheckUpload_ElectronicCertificate_FreeOnlyInTheYearsNamed(int year, CourseKind kind, bool isElectronic, bool isUploaded, Outcome outcome)
    {
        var finding = ContinuingEducation.CheckUpload(kind, year, isElectronic, isUploaded, _senior);

        Assert.Equal(("CE-07", outcome, "五（一）6"), (finding.Rule, finding.Outcome, finding.Source.Clause));
    }

    [Fact]
    public void Check_ExemptForOneKindOnly_TheOtherIsStillAsked()
    {
        var record = new CourseRecord(TitleLevel.Junior, 2023, [], [new CourseExemption([2023], [CourseKind.Public])]);

        Assert.Equal(CourseKind.Professional, Assert.Single(CourseHours.Shortfalls(record, _online)).Kind);
    }

    private static CourseRecord Senior(params CourseCertificate[] professional) => new(
        TitleLevel.Full, 2005, [.. Enumerable.Range(2014, 7).Select(year => new CourseCertificate(CourseKind.Public, year, 30)), .. professional], []);
}
