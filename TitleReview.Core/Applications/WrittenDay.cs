using System.Globalization;

namespace TitleReview.Core.Applications;

/// <summary>「年月日」 as a box of the form takes it: 2023-02-20.</summary>
public static class WrittenDay
{
    public static DateOnly? Of(string text) =>
        text.Length == 10 && text.All(one => char.IsAsciiDigit(one) || one == '-')
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
