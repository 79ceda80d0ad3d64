using System.Globalization;
using System.Text.RegularExpressions;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「抽取记录各项的写法」: docs/draw.md sections 2 and 4.</summary>
public static partial class DrawForm
{
    /// <summary>Beijing time as it stands in a transcript.</summary>
    public static string Time(DateTime utc) => BeijingTime.FromUtc(utc).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+08:00";

    internal static bool IsTime(string text) => TimePattern().IsMatch(text);

    internal static bool IsHash(string text) => HashPattern().IsMatch(text);

    internal static bool IsId(string text) => IdPattern().IsMatch(text);

    /// <summary>Whether this can be the value of a source of this kind.</summary>
    public static bool IsValue(SourceKind kind, string value) => kind switch
    {
        SourceKind.Dice => DicePattern().IsMatch(value),
        SourceKind.Sealed => SealedPattern().IsMatch(value),
        SourceKind.Lottery => value.Length is >= 5 and <= 200 && LotteryPattern().IsMatch(value),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    [GeneratedRegex(@"\A[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\+08:00\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.None, 1000)]
    private static partial Regex HashPattern();

    [GeneratedRegex(@"\A[0-9a-f]{32}\z", RegexOptions.None, 1000)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"\A[1-6]{20,200}\z", RegexOptions.None, 1000)]
    private static partial Regex DicePattern();

    [GeneratedRegex(@"\A[0-9]{12,200}\z", RegexOptions.None, 1000)]
    private static partial Regex SealedPattern();

    [GeneratedRegex(@"\A[0-9]+( [0-9]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LotteryPattern();
}
