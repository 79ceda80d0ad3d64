using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using Xunit;

namespace TitleReview.Tests.Core.Scoring;

public sealed class ScoreDriftTests
{
    private static readonly IReadOnlyList<SignedScore> _scores = [Score(1, 1, 9000), Score(1, 2, 8000), Score(1, 3, 7000), Score(2, 1, 9400), Score(2, 2, 8200), Score(3, 3, 1000)];

    [Fact]
    public void OfExperts_IsBesideThoseWhoScoredTheSame()
    {
        var drifts = ScoreDrift.OfExperts(_scores);

        Assert.Equal(new ExpertDrift(Expert(1), 2, 9200, 7733, 200, 525), drifts.Single(drift => drift.Expert == Expert(1)));
        Assert.Equal(1467, drifts.Single(drift => drift.Expert == Expert(1)).Offset);
        // what nobody else has scored says nothing of the scale
        Assert.Equal((1, 7000), (drifts.Single(drift => drift.Expert == Expert(3)).Sheets, drifts.Single(drift => drift.Expert == Expert(3)).Mean));
        Assert.Equal(-1500, drifts[0].Offset);
    }

    [Fact]
    public void OfCases_TheWidestFirst()
    {
        var cases = ScoreDrift.OfCases(_scores);

        Assert.Equal([2000, 1200, 0], cases.Select(one => one.Spread));
        Assert.Equal((3, 8000, 7000, 9000), (cases[0].Sheets, cases[0].Mean, cases[0].Lowest, cases[0].Highest));
    }

    [Theory]
    [InlineData(7500, 9000, false)]
    [InlineData(7499, 9000, true)]
    public void IsWide_OnlyBeyondTheLimit(int lowest, int highest, bool isWide) =>
        Assert.Equal(isWide, ScoreDrift.IsWide(new CaseSpread(new CaseId(Guid.Empty), 2, 8000, lowest, highest), 100, new Fraction(15, 100)));

    private static PersonId Expert(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static SignedScore Score(int file, int expert, int points) => new(new CaseId(new Guid(file, 1, 0, new byte[8])), Expert(expert), points);
}
