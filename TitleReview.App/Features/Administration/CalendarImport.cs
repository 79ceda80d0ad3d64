using System.Globalization;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents.Excel;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

/// <summary>「放假安排导入」: what a list of days will do to one layer. Days of the layer that the list does not name stay as they are.</summary>
internal static class CalendarImport
{
    private const string Work = "上班";
    private const string Off = "放假";

    private static readonly string[] _forms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd"];

    public static IReadOnlyList<string> Columns { get; } = ["日期", "安排", "名称"];

    internal sealed record Wanted(DateOnly Day, bool IsWorkday, string Name);

    /// <param name="known">Of the layer.</param>
    /// <returns>The plan, and what its new and changed lines want.</returns>
    public static (ImportPlan Plan, IReadOnlyList<Wanted> Wanted) Plan(byte[] file, IReadOnlyDictionary<DateOnly, CalendarEntry> known)
    {
        var (table, refusal) = ImportTable.Read(file, Columns);
        if (table is null)
        {
            return (ImportPlan.Refused(refusal!), []);
        }
        var (lines, wanted) = (new List<ImportLine>(), new Dictionary<DateOnly, Wanted>());
        foreach (var line in table.Lines)
        {
            var (typed, set, name) = (table[line, "日期"], table[line, "安排"], table[line, "名称"]);
            if (WhyNot(typed, set, name) is { } sentence)
            {
                lines.Add(new(line.Number, typed, ImportChange.Refused, sentence));
                continue;
            }
            var one = new Wanted(DayOf(typed)!.Value, set == Work, name);
            lines.Add(wanted.TryAdd(one.Day, one)
                ? Compare(line, one, known.GetValueOrDefault(one.Day))
                : new(line.Number, typed, ImportChange.Refused, "表格中这一天出现了不止一次，请只保留一行。"));
        }
        return (new ImportPlan(Verdict.Allowed, lines), [.. wanted.Values.Where(one => known.GetValueOrDefault(one.Day) is not { } entry || !IsSame(entry, one))]);
    }

    private static string? WhyNot(string day, string set, string name) =>
        DayOf(day) is not { Year: >= SetCalendarDay.FirstYear and <= SetCalendarDay.LastYear } ? $"“{day}”不是日期，请写成2026-01-01的样子。"
        : set is not (Work or Off) ? $"“{set}”不明确，请填“{Off}”或“{Work}”。"
        : name.Length == 0 ? new CalendarDayNeedsName().Sentence
        : null;

    private static ImportLine Compare(TableLine line, Wanted one, CalendarEntry? entry)
    {
        var (what, will) = (ChineseDate.Of(one.Day), $"{(one.IsWorkday ? Work : Off)}（{one.Name}）");
        return entry is null ? new(line.Number, what, ImportChange.New, $"新录入：{will}。")
            : IsSame(entry, one) ? new(line.Number, what, ImportChange.Same, "与系统中的一致。")
            : new(line.Number, what, ImportChange.Changed, $"由“{(entry.IsWorkday ? Work : Off)}（{entry.Name}）”改为“{will}”。");
    }

    private static bool IsSame(CalendarEntry entry, Wanted one) => (entry.IsWorkday, entry.Name) == (one.IsWorkday, one.Name);

    private static DateOnly? DayOf(string typed) => DateOnly.TryParseExact(typed, _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
