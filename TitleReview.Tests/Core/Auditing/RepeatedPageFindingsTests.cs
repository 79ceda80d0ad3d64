using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

/// <summary>Rule SE-10.</summary>
public sealed class RepeatedPageFindingsTests
{
    [Theory]
    [InlineData("online-requirements-2023", "一13")]
    [InlineData("party-school-2023", "（通知未规定）")]
    public void Check_OneScanInTwoSections_WarnsAtTheLaterOneAndRefusesNothing(string policy, string clause)
    {
        var found = Assert.Single(Findings(policy, Scan("Awards", 1, "same"), Scan("OtherAttachments", 0, "same"), Scan("Papers", 1, "another")));

        Assert.Equal(("OtherAttachments", 0, Outcome.Warning, clause), (found.Section, found.Row, found.Finding.Outcome, found.Finding.Source.Clause));
        Assert.Contains("与“获奖情况”栏目的", found.Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OneScanTwiceInOneSection_IsThePagesOwnWarningOnly() =>
        Assert.Empty(Findings("online-requirements-2023", Scan("Awards", 1, "same"), Scan("Awards", 2, "same")));

    private static EvidencePage Scan(string section, int row, string original) =>
        EvidencePage.Upload(default, default, Role.Applicant, section, row, "材料", 1, original, "view", new(800, 1200, 1, 16, 16));

    private static IReadOnlyList<LocatedFinding> Findings(string policy, params EvidencePage[] pages) =>
        [.. SubmissionCheck.Findings(FilledFacts.Complete with { Pages = pages }, PolicyCatalogue.Load(policy), FilledFacts.Now).Where(found => found.Finding.Rule == "SE-10")];
}
