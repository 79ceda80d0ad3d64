using System.Globalization;

namespace TitleReview.App.Documents.Excel;

/// <summary>A cell's value as people would have typed it.</summary>
internal static class CellText
{
    public static string Of(object? value, int longest)
    {
        var text = value switch
        {
            null => "",
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            // a time without a day is a day in 1899 to Excel
            DateTime { Year: < 1901 } hour => hour.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            TimeSpan hour => hour.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
            // a long number is a transaction number that Excel took for a figure: no exponent
            double number => number.ToString(Math.Abs(number) < 1e15 && number == Math.Floor(number) ? "0" : "0.##########", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        text = text.Trim();
        return text.Length > longest ? text[..longest] : text;
    }
}
