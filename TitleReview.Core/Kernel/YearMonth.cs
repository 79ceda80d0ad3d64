using System.Globalization;

namespace TitleReview.Core.Kernel;

/// <summary>「年月」: one month, as work histories and birth dates are written.</summary>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>Reads 2010-07.</summary>
    public static YearMonth Parse(string text) => Of(DateOnly.ParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public YearMonth AddMonths(int months) => Of(new DateOnly(Year, Month, 1).AddMonths(months));

    /// <summary>Months from <paramref name="earlier"/> to this one; 0 within the same month.</summary>
    public int MonthsSince(YearMonth earlier) => ((Year - earlier.Year) * 12) + Month - earlier.Month;

    public int CompareTo(YearMonth other) => MonthsSince(other);

    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;

    public override string ToString() => ChineseDate.Of(this);
}
