using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Policies;

public sealed class PolicyCatalogueTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    [Fact]
    public void Load_PartySchool_ReadsWindowsAsWholeDays()
    {
        Assert.Equal(2023, _policy.Year);
        Assert.Equal("关于开展2023年度自治州党干校教师系列中、初级专业技术人员职称评审工作的通知", _policy.Title);
        Assert.Equal(new TimeWindow(new(2023, 9, 15), new(2023, 10, 20)), _policy.Windows.Apply.Value);
        Assert.Equal(new TimeWindow(new(2023, 10, 21), new(2023, 10, 27)), _policy.Windows.Paper.Value);
        Assert.True(_policy.Windows.DefenceIsTentative.Value);
    }

    [Fact]
    public void Load_PartySchool_TwelveSectionsWithoutIntellectualProperty()
    {
        var order = _policy.Sections.Order.Value;

        Assert.Equal(12, order.Count);
        Assert.DoesNotContain(SectionKey.IntellectualProperty, order);
        Assert.Equal("任现职期间考核情况", _policy.Sections.Rules[SectionKey.Appraisals].Value.Title);
        Assert.Equal("五（一）2", _policy.Sections.Rules[SectionKey.Education].Source.Clause);
    }

    [Fact]
    public void Load_ValueOfTheNotice_CitesItsClauseAndWords()
    {
        var maximum = _policy.Submissions.Maximum;

        Assert.Equal(3, maximum.Value);
        Assert.Equal(Confidence.Notice, maximum.Confidence);
        Assert.Equal($"《{_policy.Title}》四（三）", maximum.Source.ToString());
        Assert.Equal("提交次数不得超过3次", maximum.Source.Quote);
    }

    [Fact]
    public void Load_ValueOfTheRegulation_CitesTheOrderByName()
    {
        Assert.Equal(new Fraction(2, 3), _policy.Meetings.Quorum.Value);
        Assert.Contains("第40号", _policy.Meetings.Quorum.Source.Document, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ValueInNoDocument_IsProposedAndSaysSo()
    {
        Assert.Equal("系统建议值", _policy.Scoring.Maximum.Source.Document);
        Assert.Equal(Confidence.Proposed, _policy.Scoring.Maximum.Confidence);
        Assert.Equal(Confidence.Proposed, _policy.Approval.Titles.Confidence);
    }

    [Fact]
    public void Tables_RowNoPackSets_ThrowsWithItsName()
    {
        var missing = Assert.Throws<ParameterNotSetException>(() => _policy.ContinuingEducation.Years[TitleLevel.Full]);

        Assert.Equal("continuing_education.years.正高级", missing.Name);
        Assert.Equal("party-school-2023", missing.Pack);
    }

    [Fact]
    public void Load_UnknownId_Throws() => Assert.Throws<ArgumentException>(() => PolicyCatalogue.Load("no-such-notice"));

    [Fact]
    public void Judging_NamesWhatApplicationsAreJudgedBy() =>
        Assert.Equal(["online-requirements-2023", "party-school-2023", "senior-review-2020"], PolicyCatalogue.Judging.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("002", "senior-review-2020")]
    [InlineData("003", "party-school-2023")]
    [InlineData("004", "online-requirements-2023")]
    public void Load_ShortNumber_IsThePackOfThatNumber(string number, string id) => Assert.Equal(id, PolicyCatalogue.Load(number).Id);

    [Theory]
    [InlineData("000")]
    [InlineData("registration-2019")]
    public void Load_DocumentThatIsNoNotice_Refused(string id) => Assert.Throws<ArgumentException>(() => PolicyCatalogue.Load(id));

    [Fact]
    public void LoadStage_RegistrationWithoutAnyApplication_IsResolvedAlone()
    {
        var deadlines = PolicyCatalogue.Load<RegistrationDeadlinesPolicy>("001");

        Assert.Equal(new DateOnly(2019, 6, 28), deadlines.PlatformBy.Value);
        Assert.Equal("一（五）2", deadlines.PlatformBy.Source.Clause);
        Assert.Equal("registration_deadlines.form_by", Assert.Throws<ParameterNotSetException>(() => PolicyCatalogue.Load<RegistrationDeadlinesPolicy>("filing")).Name);
    }

    [Fact]
    public void Load_WhereTheNoticesDiffer_EachSaysItsOwn()
    {
        var (senior, online) = (PolicyCatalogue.Load("002"), PolicyCatalogue.Load("004"));

        Assert.Equal([1, 2, 2], new[] { senior, _policy, online }.Select(policy => policy.TitleEvidence.InRegionMinimum.Value));
        Assert.Null(online.Windows.Apply.Value);
        Assert.Null(senior.Submissions.ReturnDeadline.Value);
        Assert.Equal(new ReturnDeadline(48, DeadlineUnit.Hours), _policy.Submissions.ReturnDeadline.Value);
        Assert.Equal(new ReturnDeadline(2, DeadlineUnit.CalendarDays), online.Submissions.ReturnDeadline.Value);
        Assert.Equal((3, Confidence.Proposed), (online.Submissions.Maximum.Value, online.Submissions.Maximum.Confidence));
        Assert.Equal((null, 3000), (_policy.WorkSummary.MaximumCharacters.Value, online.WorkSummary.MaximumCharacters.Value));
    }
}
