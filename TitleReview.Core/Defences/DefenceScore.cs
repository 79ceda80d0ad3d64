using System.Globalization;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Defences;

/// <summary>「免于答辩人员的答辩得分」.</summary>
public static class DefenceScore
{
    /// <summary>The mean of those who defended on site in this specialty this year, of every level; null: nobody did.</summary>
    /// <remarks>Two decimals, half up. Who was absent, or was heard by video or telephone, did not take part on site.</remarks>
    public static decimal? Mean(int year, string specialty, IEnumerable<DefenceResult> results)
    {
        var points = results.Where(one => one.Year == year && one.Specialty == specialty && one.WasOnSite).Select(one => one.Points).OfType<decimal>().ToList();
        return points.Count == 0 ? null : decimal.Round(points.Sum() / points.Count, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>「现场答辩环节实行量化赋分的，按照当年参加该专业现场答辩人员的平均分予以赋分；不实行量化赋分的，按照通过现场答辩环节对待。」</summary>
    /// <remarks>Rule DF-04.</remarks>
    public static DefenceCredit OfExempt(int year, string specialty, IReadOnlyCollection<DefenceResult> results, DefencePolicy policy)
    {
        if (!policy.IsScored.Value)
        {
            var treatment = policy.TreatmentWhenNotScored;
            return new DefenceCredit(null, new Finding("DF-04", Outcome.Pass, $"免于答辩，{treatment.Value}。", treatment.Source, treatment.Confidence));
        }

        var rule = policy.TreatmentWhenScored;
        if (Mean(year, specialty, results) is not { } mean)
        {
            return new DefenceCredit(null, new Finding(
                "DF-04", Outcome.NeedsPerson, $"{year}年{specialty}专业没有参加现场答辩的人员，无法计算平均分，请评审委员会办公室决定。", rule.Source, rule.Confidence));
        }

        var points = results.Where(one => one.Year == year && one.Specialty == specialty && one.WasOnSite).Select(one => one.Points).OfType<decimal>().ToList();
        return new DefenceCredit(mean, new Finding(
            "DF-04", Outcome.Pass, $"免于答辩，{rule.Value}：{points.Count}人的平均分为{Print(mean)}分。", rule.Source, rule.Confidence,
            $"{points.Sum().ToString(CultureInfo.InvariantCulture)} ÷ {points.Count} ≈ {Print(mean)}"));
    }

    private static string Print(decimal points) => points.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>「现场答辩成绩」 of one person.</summary>
/// <param name="Points">Null: absent.</param>
public sealed record DefenceResult(int Year, string Specialty, bool WasOnSite, decimal? Points);

/// <summary>「免于答辩的赋分」: what an exempt person gets.</summary>
/// <param name="Points">Null: no points, see the finding.</param>
public sealed record DefenceCredit(decimal? Points, Finding Finding);
