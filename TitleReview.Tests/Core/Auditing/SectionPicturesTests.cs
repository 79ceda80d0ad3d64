using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

/// <summary>What is drawn beside a section and what its findings say are one and the same.</summary>
public sealed class SectionPicturesTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    [Fact]
    public void Work_WithAGapAndAnOverlap_DrawsWhatTheFindingNames()
    {
        var facts = FilledFacts.Complete.With("WorkHistory", "from", "2020-10", row: 1);
        facts = facts with { Form = facts.Form.WithRow("WorkHistory", ("from", "2022-01"), ("to", "2022-06"), ("unit", "乙单位"), ("work", "教师")) };

        var work = SectionPictures.Work(facts, _policy, FilledFacts.Now)!;

        Assert.Equal("2020年8月至2023年9月", work.Whole.ToString());
        Assert.Equal("2020年8月至2020年9月", Assert.Single(work.Gaps).ToString());
        var overlap = Assert.Single(work.Overlaps);
        Assert.Equal(("乙单位", 6), (overlap.Second.Unit, overlap.Shared.Months));
        Assert.Equal(2, work.Steps.Count);
        Assert.Equal("2020年10月至2023年9月", work.SpanOf(work.Steps[0]).ToString());
        Assert.Equal(2, Rule(facts, "WH-01").Count(finding => finding.Outcome == Outcome.Refused));
    }

    [Fact]
    public void Work_WhileARowIsIncomplete_NamesNoGap_AsTheFindingsNameNone()
    {
        var facts = FilledFacts.Complete.With("WorkHistory", "from", "2021-01", row: 1);
        facts = facts with { Form = facts.Form.WithRow("WorkHistory", ("unit", "乙单位")) };

        var work = SectionPictures.Work(facts, _policy, FilledFacts.Now)!;

        Assert.Single(work.Steps);
        Assert.Empty(work.Gaps);
        Assert.Empty(Rule(facts, "WH-01"));
        Assert.Null(SectionPictures.Work(FilledFacts.Complete.Without("WorkHistory", 1), _policy, FilledFacts.Now));
    }

    /// <summary>Months that nobody lives in are drawn and judged, not thrown.</summary>
    [Theory]
    [InlineData("2020-08", "9999-12")]
    [InlineData("0001-01", "0001-01")]
    [InlineData("9999-12", "9999-12")]
    [InlineData("2023-01", "2020-01")]
    public void Work_OfAnyMonths_IsDrawn(string from, string to)
    {
        var facts = FilledFacts.Complete.With("WorkHistory", "from", from, row: 1).With("WorkHistory", "to", to, row: 1);

        var work = SectionPictures.Work(facts, _policy, FilledFacts.Now)!;

        Assert.All(work.Steps, step => Assert.InRange(work.SpanOf(step).Months, 1, work.Whole.Months));
        Assert.NotEmpty(Rule(facts, "WH-01"));
    }

    [Theory]
    [InlineData(2022, 30, CourseYearState.Enough)]
    [InlineData(2023, 29, CourseYearState.Lacking)]
    public void Courses_AreShortWhereTheFindingsSay(int year, int hours, CourseYearState state)
    {
        var facts = FilledFacts.Complete.With("ContinuingEducation", "hours", hours.ToString(System.Globalization.CultureInfo.InvariantCulture), row: year - 2021);

        var course = Assert.Single(SectionPictures.Courses(facts, _policy), one => one.Kind == CourseKind.Public && one.Year == year);

        Assert.Equal((hours, 30, state), (course.Hours, course.Needed, course.State));
        Assert.Equal(state == CourseYearState.Lacking, Rule(facts, "CE-02").Any(finding => finding.Outcome == Outcome.Refused));
    }

    [Theory]
    [InlineData("同级党委统战部门", true)]
    [InlineData("本单位人事科", false)]
    public void Courses_WithAnExemption_SaySo(string approver, bool isValid)
    {
        var facts = FilledFacts.Complete.With("ContinuingEducation", "subject", "免学（凭免试审批表）", row: 1)
            .With("ContinuingEducation", "reason", "驻村管寺", row: 1).With("ContinuingEducation", "serving", "仍在参加", row: 1).With("ContinuingEducation", "approvedBy", approver, row: 1);
        facts = facts with { Pages = [.. facts.Pages, FilledFacts.Page("ContinuingEducation", 1, "继续教育免试审批表")] };

        var exempt = SectionPictures.Courses(facts, _policy).Where(one => one.State == CourseYearState.Exempt).ToList();

        Assert.Equal(isValid ? [(CourseKind.Public, 2022), (CourseKind.Professional, 2022)] : [], exempt.Select(one => (one.Kind, one.Year)));
        Assert.Empty(SectionPictures.Courses(facts.With("Basic", "professionStart", ""), _policy));
    }

    /// <summary>The grid and the finding count by two loops: they must agree on any record, under any notice.</summary>
    [Theory]
    [InlineData("party-school-2023")]
    [InlineData("senior-review-2020")]
    [InlineData("online-requirements-2023")]
    public void Years_OfAnyRecord_AreShortExactlyWhereShortfallsSay(string notice)
    {
        var policy = PolicyCatalogue.Load(notice).ContinuingEducation;
        var random = new Random(4);
        for (var round = 0; round < 2000; round++)
        {
            var record = new CourseRecord(
                random.Next(2) == 0 ? TitleLevel.Junior : TitleLevel.Intermediate,
                2014 + random.Next(10),
                [.. Enumerable.Range(0, random.Next(12)).Select(_ => new CourseCertificate((CourseKind)(1 + random.Next(2)), 2014 + random.Next(10), random.Next(130)))],
                random.Next(3) == 0 ? [CourseExemption.OfYears(2014 + random.Next(10))] : []);

            Assert.Equal(
                CourseHours.Shortfalls(record, policy),
                CourseHours.Years(record, policy).Where(one => one.State == CourseYearState.Lacking).Select(one => new CourseShortfall(one.Kind, one.Year, one.Hours, one.Needed)));
        }
    }

    [Fact]
    public void Appraisals_WithABarelyCompetentYear_ShowTheDeferralAndItsSum()
    {
        var facts = FilledFacts.Complete.Graded(2022, "基本合格");

        var sheet = SectionPictures.Appraisals(facts, _policy)!;

        Assert.Equal([(2020, true, 0), (2021, true, 0), (2022, true, 1)], sheet.Years.Select(year => (year.Year, year.IsAsked, year.DefersBy)));
        Assert.Equal(Rule(facts, "AP-02").Single(), sheet.Deferral);
        Assert.Equal("2021 + 1 + 1 = 2023", sheet.Deferral.Arithmetic);
    }

    [Fact]
    public void Appraisals_OfAYearNotFilledIn_AreNamedEmpty()
    {
        var sheet = SectionPictures.Appraisals(FilledFacts.Complete.Without("Appraisals", 2), _policy)!;

        Assert.Equal([2020, 2021, 2022], sheet.Years.Select(year => year.Year));
        Assert.Null(sheet.Years[1].Grade);
        Assert.Null(SectionPictures.Appraisals(FilledFacts.Complete.With("Basic", "workStart", ""), _policy));
    }

    [Fact]
    public void Findings_OfABox_NameTheBox()
    {
        var found = SubmissionCheck.Findings(FilledFacts.Complete.With("Basic", "phone", "暂无").With("Achievements", "text", "周敏主讲", row: 1), _policy, FilledFacts.Now);

        Assert.Equal(new("Basic", 0, "phone"), Assert.Single(found, one => one.Finding.Rule == "BL-01").Box);
        Assert.Equal(new("Achievements", 1, "text"), Assert.Single(found, one => one.Finding.Rule == "MK-05").Box);
        Assert.Null(found.First(one => one.Finding.Rule == "AP-02").Box);
    }

    private static IEnumerable<Finding> Rule(SubmissionFacts facts, string rule) =>
        SubmissionCheck.Findings(facts, _policy, FilledFacts.Now).Where(found => found.Finding.Rule == rule).Select(found => found.Finding);
}
