using System.Globalization;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Applications;

/// <summary>「栏目检查」: whether one box is filled in, and with what it asks for.</summary>
public static class FieldCheck
{
    /// <summary>The longest text a box takes, in characters.</summary>
    public const int Longest = 20_000;

    /// <param name="source">The clause that asks for the section.</param>
    /// <param name="today">For birth dates.</param>
    public static IReadOnlyList<Finding> Of(FormField field, string value, IReadOnlyList<string> choices, BlanksPolicy blanks, Citation source, DateOnly today)
    {
        var blank = BlankRule.OfField(field.Title, value, field.MayBeNone, blanks);
        if (IsRefused(blank) || (field.MayBeNone && value.Trim() == blanks.NoneWord.Value))
        {
            return blank;
        }
        return WhyMisfilled(field, value.Trim(), choices, today) is { } sentence
            ? [.. blank, new Finding("BL-04", Outcome.Refused, $"“{field.Title}”{sentence}", source)]
            : blank;
    }

    private static bool IsRefused(IReadOnlyList<Finding> findings) => findings.Count > 0 && findings.Any(finding => finding.Outcome == Outcome.Refused);

    private static string? WhyMisfilled(FormField field, string value, IReadOnlyList<string> choices, DateOnly today) => field.Kind switch
    {
        FieldKind.Month when WrittenMonth.FirstDay(value) is null => "请按“2016-08”的格式填写年月。",
        FieldKind.MonthOrNow when value != WrittenMonth.UntilNow && WrittenMonth.FirstDay(value) is null => "请按“2016-08”的格式填写年月，现在仍在的写“至今”。",
        FieldKind.Day when WrittenDay.Of(value) is null => "请按“2023-02-20”的格式填写年月日。",
        FieldKind.Year when !(value.Length == 4 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200) => "请填写四位年份。",
        FieldKind.Number when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => "请填写整数。",
        FieldKind.IdCard when !IdCardNumber.TryParse(value, today, out _, out var refusal) => $"有误：{refusal.Sentence}",
        FieldKind.Phone when !(value.Length == 11 && value[0] == '1' && value.All(char.IsAsciiDigit)) => "请填写11位手机号码。",
        FieldKind.Choice when choices.Count > 0 && !choices.Contains(value) => "请从列表中选择。",
        _ => null,
    };
}
