using TitleReview.Core.Kernel;

namespace TitleReview.Core.Scoring;

/// <summary>「已签名的分数」, in hundredths.</summary>
public sealed record SignedScore(CaseId Case, PersonId Expert, int Points);

/// <summary>「专家打分尺度」: one expert beside those who scored the same applications. All in hundredths.</summary>
/// <param name="Sheets">Of applications that somebody else has scored too.</param>
/// <param name="GroupMean">Of the others, on the same applications.</param>
/// <param name="Deviation">「标准差」 of the own scores.</param>
public sealed record ExpertDrift(PersonId Expert, int Sheets, int Mean, int GroupMean, int Deviation, int GroupDeviation)
{
    /// <summary>Above nought: more generous than the others.</summary>
    public int Offset => Mean - GroupMean;
}

/// <summary>「分差」 of one application.</summary>
public sealed record CaseSpread(CaseId Case, int Sheets, int Mean, int Lowest, int Highest)
{
    public int Spread => Highest - Lowest;
}

/// <summary>「打分尺度差异」: shown to the office, and nothing is ever corrected by it.</summary>
public static class ScoreDrift
{
    /// <returns>The farthest from their groups first.</returns>
    public static IReadOnlyList<ExpertDrift> OfExperts(IReadOnlyList<SignedScore> scores)
    {
        var byCase = scores.ToLookup(score => score.Case);
        return
        [
            .. from own in scores.Where(score => byCase[score.Case].Skip(1).Any()).GroupBy(score => score.Expert)
               let others = own.SelectMany(score => byCase[score.Case]).Where(score => score.Expert != own.Key).Select(score => score.Points).ToList()
               let mine = own.Select(score => score.Points).ToList()
               let drift = new ExpertDrift(own.Key, mine.Count, Points.Mean(mine)!.Value, Points.Mean(others)!.Value, Deviation(mine), Deviation(others))
               orderby Math.Abs(drift.Offset) descending, own.Key.Value
               select drift,
        ];
    }

    /// <returns>The widest first.</returns>
    public static IReadOnlyList<CaseSpread> OfCases(IReadOnlyList<SignedScore> scores) =>
    [
        .. from file in scores.GroupBy(score => score.Case)
           let points = file.Select(score => score.Points).ToList()
           let spread = new CaseSpread(file.Key, points.Count, Points.Mean(points)!.Value, points.Min(), points.Max())
           orderby spread.Spread descending, file.Key.Value
           select spread,
    ];

    /// <summary>Over this many hundredths the scores of one application lie too far apart.</summary>
    public static bool IsWide(CaseSpread spread, int maximum, Fraction limit) =>
        (long)spread.Spread * limit.Denominator > (long)maximum * Points.PerPoint * limit.Numerator;

    private static int Deviation(List<int> points)
    {
        var mean = points.Average();
        return (int)Math.Round(Math.Sqrt(points.Sum(one => (one - mean) * (one - mean)) / points.Count), MidpointRounding.AwayFromZero);
    }
}
