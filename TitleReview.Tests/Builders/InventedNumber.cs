using System.Globalization;

namespace TitleReview.Tests.Builders;

/// <summary>Identity numbers with a right check digit and a birth year before 1910: of nobody alive.</summary>
internal static class InventedNumber
{
    private static readonly int[] _weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly DateOnly _first = new(1900, 1, 1);

    /// <param name="which">Another number for another figure, up to some three million.</param>
    public static string Of(int which)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"652826{_first.AddDays(which % 3600):yyyyMMdd}{(which / 3600) + 1:000}");
        return digits + "10X98765432"[digits.Select((digit, place) => (digit - '0') * _weights[place]).Sum() % 11];
    }

    /// <summary>The same number as the first generation of cards had it.</summary>
    public static string FifteenOf(int which) => Of(which) is var number ? number[..6] + number[8..17] : "";

    public static DateOnly BornOf(int which) => _first.AddDays(which % 3600);
}
