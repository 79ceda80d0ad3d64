using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

/// <summary>Boxes that a notice has or has not, and the rules that judge them.</summary>
public sealed class NoticeBoxesTests
{
    private static readonly Policy _school = PolicyCatalogue.Load("party-school-2023");

    [Theory]
    [InlineData("party-school-2023", "Education", "recordValidTo", true)]
    [InlineData("online-requirements-2023", "Education", "recordValidTo", false)]
    [InlineData("senior-review-2020", "ContinuingEducation", "electronic", true)]
    [InlineData("party-school-2023", "ContinuingEducation", "electronic", false)]
    [InlineData("party-school-2023", "ContinuingEducation", "reason", true)]
    [InlineData("senior-review-2020", "ContinuingEducation", "reason", false)]
    public void SectionsOf_ANotice_HaveTheBoxesItsRulesAsk(string notice, string section, string field, bool isAsked) =>
        Assert.Equal(isAsked, SubmissionCheck.SectionsOf(PolicyCatalogue.Load(notice)).Single(one => one.Key == section).Find(field) is not null);

    [Theory]
    [InlineData("party-school-2023", "本人已手写承诺、签字按手印并上传")]
    [InlineData("online-requirements-2023", "本人已签字承诺并上传")]
    [InlineData("senior-review-2020", "本人已签字承诺并上传")]
    public void Pledge_SaysNoMoreThanTheNoticeAsks(string notice, string words) =>
        Assert.Equal([words], FieldChoices.Of("Pledge", SectionCatalogue.Find(new FieldKey("Pledge", 0, "accepted"))!, PolicyCatalogue.Load(notice)));

    [Fact]
    public void Consent_NamesTheOfficeThatMustConsent() => Assert.Equal(
        "自治区专业技术人员职称办公室是否已审核同意", SubmissionCheck.SectionsOf(PolicyCatalogue.Load("senior-review-2020")).First().Find("consent")!.Title);

    /// <summary>Rules SE-04-f and its bad twin: the last day is itself valid.</summary>
    [Theory]
    [InlineData("2023-09-18", Outcome.Pass)]
    [InlineData("2023-09-17", Outcome.Refused)]
    public void Record_OfEducation_MustBeValidOnTheDay(string validTo, Outcome outcome)
    {
        var found = Assert.Single(Findings(FilledFacts.Complete.With("Education", "recordValidTo", validTo, row: 1)), one => one.Field == "recordValidTo");

        Assert.Equal((outcome, "五（一）2"), (found.Finding.Outcome, found.Finding.Source.Clause));
    }

    [Fact]
    public void Record_ThatIsNotThere_IsNotJudged() =>
        Assert.DoesNotContain(Findings(FilledFacts.Complete.With("Education", "recordValidTo", "无", row: 1)), one => one.Field == "recordValidTo");

    /// <summary>A step whose end cannot be read is refused beside its box: nothing falls silent.</summary>
    [Theory]
    [InlineData("现在")]
    [InlineData("2023.05")]
    [InlineData("2023年5月")]
    [InlineData("2023-13")]
    public void WorkHistory_WithAnEndThatCannotBeRead_IsRefusedAtTheBox(string to)
    {
        var found = Assert.Single(Findings(FilledFacts.Complete.With("WorkHistory", "to", to, row: 1)), one => one is { Field: "to", Finding.Outcome: Outcome.Refused });

        Assert.Contains("现在仍在的写“至今”", found.Finding.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Rule CE-09.</summary>
    [Theory]
    [InlineData("访惠聚驻村", "仍在参加", "本单位人事科", Outcome.Refused)]
    [InlineData("访惠聚驻村", "仍在参加", "同级“访惠聚”办公室", Outcome.Pass)]
    [InlineData("驻村管寺", "已返回", "同级党委统战部门", Outcome.Refused)]
    [InlineData("驻村管寺", "已返回", "自治区区属主管单位", Outcome.Pass)]
    public void Exemption_IsGivenByWhoMay(string reason, string serving, string approver, Outcome outcome)
    {
        var found = Findings(Exempt(reason, serving, approver)).Where(one => one.Finding.Rule == "CE-09").ToList();

        Assert.Equal((outcome, "ContinuingEducation", 1, "approvedBy"), (Assert.Single(found).Finding.Outcome, found[0].Section, found[0].Row, found[0].Field));
    }

    [Fact]
    public void Exemption_AsksForTheApprovalAndForNoCertificate()
    {
        var facts = Exempt("访惠聚驻村", "已返回", "自治区区属主管单位");

        var missing = Findings(facts).Where(one => one is { Section: "ContinuingEducation", Finding.Rule: "SE-01", Finding.Outcome: Outcome.Refused }).ToList();

        Assert.Contains("继续教育免试审批表", Assert.Single(missing).Finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Findings(facts with { Pages = [.. facts.Pages, FilledFacts.Page("ContinuingEducation", 1, "继续教育免试审批表")] }),
            one => one is { Section: "ContinuingEducation", Finding.Outcome: Outcome.Refused });
    }

    /// <summary>Rule CE-07, under the notice of 2020.</summary>
    [Theory]
    [InlineData("2018", "是", Outcome.Pass)]
    [InlineData("2019", "是", Outcome.Refused)]
    [InlineData("2018", "否", Outcome.Refused)]
    public void Certificate_ThatIsElectronic_NeedsNoUploadInTheYearsNamed(string year, string electronic, Outcome outcome)
    {
        var facts = FilledFacts.Complete.Without("ContinuingEducation", 1, 2, 3, 4);
        facts = facts with { Form = facts.Form.WithRow("ContinuingEducation", ("year", year), ("subject", "专业科目"), ("hours", "60"), ("electronic", electronic), ("number", "无")) };

        var found = Assert.Single(SubmissionCheck.Findings(facts, PolicyCatalogue.Load("senior-review-2020"), FilledFacts.Now), one => one.Finding.Rule == "CE-07");

        Assert.Equal(outcome, found.Finding.Outcome);
    }

    [Fact]
    public void Basis_OfAValueBesideItsDocument_SaysSo()
    {
        var clause = new Citation("某通知", "三");

        Assert.Equal("《某通知》三（系统建议值）", Citation.Basis(clause, Confidence.Proposed));
        Assert.Equal("《某通知》三", Citation.Basis(clause, Confidence.Notice));
        Assert.Equal("系统建议值", Citation.Basis(new Citation(Citation.Proposal, ""), Confidence.Proposed));
        Assert.EndsWith("（系统建议值）", new FindingRefuses(new Finding("AP-03", Outcome.Refused, "不符合。", clause, Confidence.Proposed)).Basis, StringComparison.Ordinal);
    }

    private static SubmissionFacts Exempt(string reason, string serving, string approver)
    {
        var facts = FilledFacts.Complete.With("ContinuingEducation", "subject", SectionCatalogue.ExemptCourse, row: 1).With("ContinuingEducation", "reason", reason, row: 1)
            .With("ContinuingEducation", "serving", serving, row: 1).With("ContinuingEducation", "approvedBy", approver, row: 1);
        return facts with { Pages = [.. facts.Pages.Where(page => page is not { Section: "ContinuingEducation", Row: 1 })] };
    }

    private static IReadOnlyList<LocatedFinding> Findings(SubmissionFacts facts) => SubmissionCheck.Findings(facts, _school, FilledFacts.Now);
}
