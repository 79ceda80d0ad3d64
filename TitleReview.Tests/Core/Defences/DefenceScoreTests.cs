using FsCheck;
using FsCheck.Fluent;
using TitleReview.Core.Defences;
using TitleReview.Core.Policies;
using Xunit;
using Outcome = TitleReview.Core.Kernel.Outcome;

namespace TitleReview.Tests.Core.Defences;

public sealed class DefenceScoreTests
{
    private const int Year = 2023;
    private const string Specialty = "政治学";

    private static readonly DefencePolicy _unscored = PolicyCatalogue.Load("party-school-2023").Defence;
    private static readonly DefencePolicy _scored = _unscored with { IsScored = _unscored.IsScored with { Value = true } };

    [Fact]
    public void OfExempt_Scored_GetsTheMeanRoundedHalfUp()
    {
        var credit = DefenceScore.OfExempt(Year, Specialty, Results(80m, 85.5m, 90m), _scored);

        Assert.Equal((85.17m, "255.5 ÷ 3 ≈ 85.17"), (credit.Points, credit.Finding.Arithmetic));
    }

    [Theory]
    [InlineData(80.00, 80.01, 80.01)]
    [InlineData(80.00, 80.00, 80.00)]
    [InlineData(84.99, 85.00, 85.00)]
    public void Mean_Half_GoesUp(double one, double other, double mean) =>
        Assert.Equal((decimal)mean, DefenceScore.Mean(Year, Specialty, Results((decimal)one, (decimal)other)));

    [Fact]
    public void Mean_ThoseWhoWereNotOnSite_AreLeftOut()
    {
        DefenceResult[] others =
        [
            new(Year, Specialty, WasOnSite: true, Points: null),
            new(Year, Specialty, WasOnSite: false, Points: 10m),
            new(Year, "法学", WasOnSite: true, Points: 10m),
            new(Year - 1, Specialty, WasOnSite: true, Points: 10m),
        ];

        Assert.Equal(80m, DefenceScore.Mean(Year, Specialty, [.. others, .. Results(80m)]));
        Assert.Null(DefenceScore.Mean(Year, Specialty, others));
    }

    [Fact]
    public void OfExempt_NobodyDefended_IsLeftToTheOffice()
    {
        var credit = DefenceScore.OfExempt(Year, Specialty, [], _scored);

        Assert.Equal((null, Outcome.NeedsPerson), (credit.Points, credit.Finding.Outcome));
    }

    [Fact]
    public void OfExempt_Unscored_CountsAsPassed()
    {
        var credit = DefenceScore.OfExempt(Year, Specialty, Results(80m), _unscored);

        Assert.Null(credit.Points);
        Assert.Equal("免于答辩，按照通过现场答辩环节对待。", credit.Finding.Sentence);
    }

    [Fact]
    public void Mean_AnyScores_LiesBetweenThemInAnyOrder() => Prop.ForAll((byte[] scores) =>
    {
        var points = scores.Select(score => score / 2m).ToArray();
        var mean = DefenceScore.Mean(Year, Specialty, Results(points));
        return points.Length == 0 ? mean is null : mean >= points.Min() && mean <= points.Max() && mean == DefenceScore.Mean(Year, Specialty, Results([.. points.Reverse()]));
    }).Check(FsCheck.Config.QuickThrowOnFailure.WithReplay(20231120, 815));

    private static DefenceResult[] Results(params decimal[] points) => [.. points.Select(one => new DefenceResult(Year, Specialty, WasOnSite: true, one))];
}
