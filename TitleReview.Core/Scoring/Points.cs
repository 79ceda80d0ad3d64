using System.Globalization;
using System.Text.RegularExpressions;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Scoring;

/// <summary>「分数」, counted in hundredths of a point so that nothing is lost in a sum.</summary>
public static partial class Points
{
    public const int PerPoint = 100;

    /// <summary>Reads 85, 85.5, 85.50 and full-width figures; null for anything else.</summary>
    public static int? TryParse(string typed)
    {
        var match = Typed().Match(ComparableText.Compatible(typed.Trim()));
        return match.Success
            ? (int.Parse(match.Groups["whole"].ValueSpan, CultureInfo.InvariantCulture) * PerPoint)
                + int.Parse(match.Groups["part"].Value.PadRight(2, '0'), CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>As people write it, without idle noughts: 8550 is 85.5.</summary>
    public static string Written(int hundredths) => (hundredths / (decimal)PerPoint).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>「平均分」: two decimals, half up; null of nothing.</summary>
    public static int? Mean(IReadOnlyCollection<int> hundredths) =>
        hundredths.Count == 0 ? null : ((2 * hundredths.Sum()) + hundredths.Count) / (2 * hundredths.Count);

    [GeneratedRegex(@"^(?<whole>[0-9]{1,4})([.](?<part>[0-9]{1,2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Typed();
}
