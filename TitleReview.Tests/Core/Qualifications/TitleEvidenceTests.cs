using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class TitleEvidenceTests
{
    private static readonly TitleEvidencePolicy _policy = PolicyCatalogue.Load("party-school-2023").TitleEvidence;

    [Theory]
    [InlineData(true, 1, Outcome.Refused)]
    [InlineData(true, 2, Outcome.Pass)]
    [InlineData(false, 2, Outcome.Refused)]
    [InlineData(false, 3, Outcome.Pass)]
    public void Check_DocumentsAroundTheMinimum_PassesFromTheMinimumOn(bool inRegion, int documents, Outcome expected)
    {
        var finding = TitleEvidence.Check(ApplicationKind.Review, hasTitle: true, inRegion, _policy.Kinds.Value.Take(documents), _policy);

        Assert.Equal(expected, finding.Outcome);
        Assert.Equal(inRegion ? "TE-01" : "TE-02", finding.Rule);
    }

    [Fact]
    public void Check_DocumentOfAnotherKind_CountsForNothingAndWhatIsMissingIsNamed()
    {
        var finding = TitleEvidence.Check(ApplicationKind.Review, hasTitle: true, obtainedInRegion: true, ["职称证书", "聘任文件"], _policy);

        Assert.Equal("1/2", finding.Arithmetic);
        Assert.Contains("请补充“任职资格文件”“专业技术职务任职资格评审表”", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ConferralWithoutTitle_NeedsNoDocuments() =>
        Assert.Equal(Outcome.Pass, TitleEvidence.Check(ApplicationKind.Conferral, hasTitle: false, obtainedInRegion: false, [], _policy).Outcome);
}
