using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Scoring;

/// <summary>「赋分表的要求」, asked when a version is made final and again when a notice takes it. Rule CM-10.</summary>
public static class ScoreTableRules
{
    public const int MostItems = 60;
    public const int LongestStandard = 500;

    /// <summary>The greatest number of points that may be typed anywhere.</summary>
    public const int Most = 1000;

    public static Verdict WhyNot(ScoreTable table) => Verdict.Of(
    [
        table.Title.Trim().Length is > 0 and <= 100 ? null : new TableNeedsTitle(),
        table.Items.Count is > 0 and <= MostItems && table.Items.Any(item => item.Kind == ScoreItemKind.Basic) ? null : new TableNeedsItems(MostItems),
        table is { Maximum: >= 1 and <= Most, BonusMaximum: >= 0 and <= Most } ? null : new TableNeedsMaximum(Most),
        .. table.Items.Select(WhyNot),
        table.Items.GroupBy(item => ComparableText.Of(item.Title), StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice ? new ItemIsThereTwice(twice.First().Title) : null,
        BasicSum(table) > table.Maximum * Points.PerPoint ? new BasicItemsExceedMaximum(Points.Written(BasicSum(table)), table.Maximum) : null,
    ]);

    /// <summary>「著作、论文以及理论代表作品均只作为实践能力或业绩成果的加分项」.</summary>
    /// <remarks>2020年自治区职称评审通知七（二）; other notices name nothing.</remarks>
    public static Verdict WhyNotUnder(ScoreTable table, ScoringPolicy policy) => Verdict.Of(
        from item in table.Items
        where item.Kind == ScoreItemKind.Basic
        let word = policy.BonusOnly.Value.FirstOrDefault(word => item.Title.Contains(word, StringComparison.Ordinal) || item.Evidence.Any(kind => kind.Contains(word, StringComparison.Ordinal)))
        where word is not null
        select new ItemIsBonusOnly(item.Title, word, policy.BonusOnly.Source));

    /// <summary>Of all basic items, in hundredths.</summary>
    public static int BasicSum(ScoreTable table) => table.Items.Where(item => item.Kind == ScoreItemKind.Basic).Sum(item => item.Cap);

    private static Refusal? WhyNot(ScoreItem item) =>
        item.Title.Trim().Length is 0 or > 100 ? new ItemNeedsTitle(item.Number)
        : item.Cap is <= 0 or > Most * Points.PerPoint ? new ItemNeedsCap(item.Number, Most)
        : item.Standard.Length > LongestStandard || item.Evidence.Any(kind => kind.Length is 0 or > 100) ? new ItemIsTooLong(item.Number, LongestStandard)
        : null;
}
