using System.Globalization;

namespace TitleReview.Core.Applications;

/// <summary>「年月」 as a box of the form takes it: 2016-08.</summary>
public static class WrittenMonth
{
    /// <summary>What stands for the present month in a box that may say so.</summary>
    public const string UntilNow = "至今";

    /// <summary>Null for anything else: a month thirteen, a year 0000, figures of another script.</summary>
    public static DateOnly? FirstDay(string text) =>
        text is [_, _, _, _, '-', _, _]
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
        && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? new DateOnly(year, month, 1)
            : null;
}
