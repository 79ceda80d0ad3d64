using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

/// <summary>Where a finding leads: the box that is wrong, the row, or the evidence beside it.</summary>
public sealed class LocatedFindingTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    [Theory]
    [InlineData("Basic", 0, "phone", "", "BL-01", "Basic-0-phone")]
    [InlineData("Basic", 0, "status", "公务员", "EL-02", "Basic-0-status")]
    [InlineData("Education", 1, "major", "", "BL-01", "Education-1-major")]
    [InlineData("Qualification", 0, "title", "无", "TE-03", "Qualification-0-title")]
    [InlineData("Qualification", 0, "obtained", "2023-01", "EL-14", "Qualification-0-obtained")]
    [InlineData("Qualification", 0, "place", "其他省区市", "TE-02", "Qualification-0-pages")]
    [InlineData("WorkHistory", 1, "from", "2020-09", "WH-01", "WorkHistory-1")]
    [InlineData("WorkHistory", 1, "unit", "焉耆县委党校", "WH-03", "WorkHistory-1")]
    [InlineData("Appraisals", 2, "grade", "不合格", "AP-02", "Appraisals-2-grade")]
    [InlineData("WorkSummary", 0, "text", "周敏同志认真授课。", "MK-05", "WorkSummary-0-text")]
    [InlineData("Papers", 0, "none", "", "BL-03", "Papers-0-none")]
    public void Anchor_OfOneWrongValue_IsItsBoxOrRow(string section, int row, string field, string value, string rule, string anchor)
    {
        var facts = FilledFacts.Complete.With(section, field, value, row);

        Assert.Contains(anchor, Refused(facts).Where(found => found.Finding.Rule == rule).Select(found => found.Anchor));
    }

    [Fact]
    public void Anchor_OfMissingEvidence_IsTheEvidenceOfItsRow()
    {
        var facts = FilledFacts.Complete with { Pages = [.. FilledFacts.Complete.Pages.Where(page => page is not { Section: "Appraisals", Row: 3 })] };

        Assert.All(Refused(facts), found => Assert.Equal("Appraisals-3-pages", found.Anchor));
    }

    [Fact]
    public void Anchor_OfAGapInTheWork_IsTheRowAfterIt()
    {
        var facts = FilledFacts.Complete.With("WorkHistory", "from", "2021-01", 1);
        var form = facts.Form.WithRow("WorkHistory", ("from", "2020-08"), ("to", "2020-10"), ("unit", "和硕县委党校"), ("work", "教师"));

        var found = Assert.Single(Refused(facts with { Form = form }), one => one.Finding.Rule == "WH-01");

        Assert.Equal("WorkHistory-1", found.Anchor);
    }

    [Fact]
    public void Anchor_OfAYearWithoutARow_IsTheWayToAddOne() =>
        Assert.All(
            Refused(FilledFacts.Complete.Without("Appraisals", 1)).Where(found => found.Finding.Rule == "AP-01"),
            found => Assert.Equal("Appraisals-0-new", found.Anchor));

    [Fact]
    public void Anchor_OfEveryRefusalOfAnEmptyForm_IsABoxARowOrEvidenceThatExists()
    {
        var empty = FilledFacts.Complete with { Form = new ApplicationForm(new Dictionary<FieldKey, string>(), new Dictionary<string, IReadOnlyList<int>>()), Pages = [] };

        foreach (var found in Refused(empty).Where(found => found.Field is not (null or LocatedFinding.Pages or LocatedFinding.NewRow or ApplicationForm.NoneField)))
        {
            Assert.NotNull(SectionCatalogue.Find(new FieldKey(found.Section, found.Row!.Value, found.Field!)));
        }
    }

    [Fact]
    public void Findings_WithPagesOfAnEarlierYear_WarnBesideTheirRowAndRefuseNothing()
    {
        var pages = FilledFacts.Complete.Pages.Select((page, index) => Numbered(page, index + 1)).ToList();
        var old = pages.Where(page => page.Section == "Education").Select(page => page.Id).ToHashSet();
        var facts = FilledFacts.Complete with { Pages = pages, Unconfirmed = old };

        var found = Assert.Single(SubmissionCheck.Findings(facts, _policy, FilledFacts.Now), one => one.Finding.Outcome == Outcome.Warning);

        Assert.Equal("Education-1-pages", found.Anchor);
        Assert.Contains("有2页是上一年度材料，请核对是否仍然有效", found.Finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(Refused(facts));
    }

    private static TitleReview.Core.Masking.EvidencePage Numbered(TitleReview.Core.Masking.EvidencePage page, int number)
    {
        var numbered = TitleReview.Core.Masking.EvidencePage.Upload(new(new Guid(number, 0, 0, new byte[8])), default, Role.Applicant, page.Section, page.Row, page.Kind, number, $"original {number}", "view", page.Geometry);
        numbered.Answer(page.Decision, page.Regions);
        numbered.Burned("full", "view", "thumbnail");
        return numbered;
    }

    private static IReadOnlyList<LocatedFinding> Refused(SubmissionFacts facts) =>
        [.. SubmissionCheck.Findings(facts, _policy, FilledFacts.Now).Where(found => found.Finding.Outcome == Outcome.Refused)];
}
