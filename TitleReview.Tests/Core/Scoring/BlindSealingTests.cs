using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Scoring;
using Xunit;

namespace TitleReview.Tests.Core.Scoring;

public sealed class BlindSealingTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly PageGeometry _geometry = new(800, 1200, 1, 16, 16);
    private static readonly CaseId _case = new(Guid.Parse("00000000-0000-0000-0000-0000000000c1"));

    [Fact]
    public void Seal_EveryFieldHoldsACanary_OnlyBlindFieldsArrive()
    {
        var form = FormOf((section, field) => $"canary-{section}-{field.Key}");

        var content = BlindContent.Write(BlindSealing.Seal(form, _policy, []));

        // a section that the notice does not have is not sealed at all
        var fields = SubmissionCheck.SectionsOf(_policy).SelectMany(section => section.Fields.Select(field => (section.Key, Field: field))).ToList();
        Assert.Contains(fields, entry => !entry.Field.IsBlind);
        Assert.All(fields, entry => Assert.Equal(entry.Field is { IsBlind: true, When: null }, content.Contains($"canary-{entry.Key}-{entry.Field.Key}\"", StringComparison.Ordinal)));
    }

    /// <summary>What was typed before another choice made the box vanish is nobody's to read.</summary>
    [Theory]
    [InlineData("公需科目", true)]
    [InlineData("免学（凭免试审批表）", false)]
    public void Seal_OfABoxThatTheRowNoLongerAsksFor_LeavesItBehind(string subject, bool isSealed)
    {
        var form = FormOf((section, field) => (section, field.Key) switch { ("ContinuingEducation", "subject") => subject, ("ContinuingEducation", "hours") => "canary", _ => "" });

        Assert.Equal(isSealed, BlindContent.Write(Seal(form)).Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public void Seal_OfAPageWhoseRowWasRemoved_LeavesItBehind() => Assert.Empty(Seal(PageOfRow(7)).Pages);

    [Fact]
    public void Seal_SectionsFollowTheNotice_TargetFirst()
    {
        var headings = Seal(FormOf((_, _) => "有")).Sections.Select(section => section.Heading).ToList();

        Assert.Equal(["申报事项", "基本信息", "学历学位情况"], headings.Take(3));
        Assert.True(headings.IndexOf("任现职期间考核情况") < headings.IndexOf("任现职以来个人工作总结"));
    }

    [Fact]
    public void Seal_ListDeclaredNone_SaysNone()
    {
        var form = new ApplicationForm(
            new Dictionary<FieldKey, string> { [new(SectionCatalogue.Awards, 0, ApplicationForm.NoneField)] = "无" },
            new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal));

        var section = Assert.Single(Seal(form).Sections);

        Assert.Equal("无", Assert.Single(section.Lines).Text);
    }

    [Fact]
    public void Seal_ListOfTwo_NumbersTheRows()
    {
        var form = new ApplicationForm(
            new Dictionary<FieldKey, string> { [new(SectionCatalogue.Papers, 3, "title")] = "甲", [new(SectionCatalogue.Papers, 7, "title")] = "乙" },
            new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal) { [SectionCatalogue.Papers] = [3, 7] });

        Assert.Equal(["甲", "乙"], Seal(form).Sections.Select(section => section.Lines.Single().Text));
        Assert.Equal(["（1）", "（2）"], Seal(form).Sections.Select(section => section.Heading[^3..]));
    }

    [Fact]
    public void Seal_Pages_LeavesBehindExemptRemovedAndOfficersPages()
    {
        var removed = Page("removed", SectionCatalogue.Education, 1);
        removed.Remove(new DateTime(2023, 9, 20, 0, 0, 0, DateTimeKind.Utc));

        var pages = Seal(
            Page("second", SectionCatalogue.Papers, 4),
            Page("first", SectionCatalogue.Education, 5),
            Page("exempt", SectionCatalogue.Basic, 2),
            Page("officer", SectionCatalogue.Education, 3, Role.UnitOfficer),
            removed).Pages;

        Assert.Equal(["first-full", "second-full"], pages.Select(page => page.Full));
        Assert.Equal([1, 2], pages.Select(page => page.Ordinal));
        Assert.All(pages, page => Assert.DoesNotContain("original", page.Full + page.View + page.Thumbnail + page.Heading, StringComparison.Ordinal));
    }

    [Fact]
    public void Seal_PageNotBurned_Throws() => Assert.Throws<InvalidOperationException>(() => Seal(Unburned("page", SectionCatalogue.Papers, 1, Role.Applicant)));

    [Fact]
    public void Read_ContentAsSealed_IsTheSubmission()
    {
        var sealedOne = Seal(FormOf((_, _) => "“引号”<b>·"));
        var content = BlindContent.Write(sealedOne);

        var read = BlindContent.Read(content, BlindContent.SealOf(content));

        Assert.Equal(content, BlindContent.Write(read));
        Assert.Equal(_policy.Scoring.Maximum, read.MaximumPoints);
    }

    [Fact]
    public void Read_OneCharacterChanged_Throws()
    {
        var content = BlindContent.Write(Seal(FormOf((_, _) => "甲")));
        var seal = BlindContent.SealOf(content);

        Assert.Throws<InvalidOperationException>(() => BlindContent.Read(content.Replace('甲', '乙'), seal));
    }

    private static BlindSubmission Seal(ApplicationForm form) => BlindSealing.Seal(form, _policy, []);

    private static BlindSubmission Seal(params EvidencePage[] pages) => BlindSealing.Seal(FormOf((_, _) => ""), _policy, pages);

    private static ApplicationForm FormOf(Func<string, FormField, string> value)
    {
        var values = SectionCatalogue.Sections.SelectMany(section => section.Fields.Select(field =>
            (Key: new FieldKey(section.Key, section.IsList ? 1 : 0, field.Key), Value: value(section.Key, field))));
        return new ApplicationForm(
            values.ToDictionary(entry => entry.Key, entry => entry.Value),
            SectionCatalogue.Sections.Where(section => section.IsList).ToDictionary(section => section.Key, _ => (IReadOnlyList<int>)[1]));
    }

    private static EvidencePage Page(string name, string section, int position, Role uploadedAs = Role.Applicant)
    {
        var page = Unburned(name, section, position, uploadedAs);
        page.Answer(MaskDecision.NotNeeded, []);
        page.Burned($"{name}-full", $"{name}-view", $"{name}-thumbnail");
        return page;
    }

    private static EvidencePage PageOfRow(int row)
    {
        var page = EvidencePage.Upload(default, _case, Role.Applicant, "Education", row, "毕业证书", 1, "original", "view", _geometry);
        page.Answer(MaskDecision.NotNeeded, []);
        page.Burned("full", "view", "thumbnail");
        return page;
    }

    private static EvidencePage Unburned(string name, string section, int position, Role uploadedAs) => EvidencePage.Upload(
        new PageId(Guid.Parse($"00000000-0000-0000-0000-{position:000000000000}")), _case, uploadedAs, section, 0, "毕业证书", position, $"{name}-original", $"{name}-original-view", _geometry);
}
