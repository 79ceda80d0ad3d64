using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>WD: workdays.</summary>
internal static class CalendarScenarios
{
    private static readonly DateOnly _someMonday = new(2014, 1, 6);

    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["WD-01"] = given => Word(Calendar(given).IsWorkday(given.Day("date"))),
        ["WD-02"] = Layers,
    };

    /// <summary>national+xinjiang, or national alone.</summary>
    public static WorkingCalendar Calendar(ScenarioFacts given) => given.TextOrNull("calendar") switch
    {
        null or "national+xinjiang" => ReferenceCalendar.Calendar,
        "national" => new WorkingCalendar(ReferenceCalendar.Days.Where(day => day.Layer == CalendarLayer.National)),
        var other => throw new FormatException($"“calendar”不能是“{other}”。"),
    };

    // { "rule": "Sunday", "national": "WORK (State Council)", "regional": "OFF (Xinjiang)" }: a day of no year in particular
    private static string Layers(ScenarioFacts given)
    {
        var rule = given.Text("rule");
        var day = rule == "weekday" ? _someMonday
            : Enum.TryParse<DayOfWeek>(rule, out var named) && Enum.IsDefined(named) ? _someMonday.AddDays(((int)named + 6) % 7)
            : throw new FormatException($"“rule”应为weekday或星期几（如Sunday），不能是“{rule}”。");
        var calendar = new WorkingCalendar([.. Named(given, "national", CalendarLayer.National, day), .. Named(given, "regional", CalendarLayer.Regional, day), .. Named(given, "prefecture", CalendarLayer.Prefecture, day)]);
        return Word(calendar.IsWorkday(day));
    }

    private static IEnumerable<CalendarDay> Named(ScenarioFacts given, string layer, CalendarLayer of, DateOnly day) => given.TextOrNull(layer) is { } written
        ? [new CalendarDay(of, day, IsWork(written), written)]
        : [];

    private static bool IsWork(string written) => written.StartsWith("WORK", StringComparison.Ordinal)
        || (written.StartsWith("OFF", StringComparison.Ordinal) ? false : throw new FormatException($"应以WORK或OFF开头，不能是“{written}”。"));

    private static string Word(bool isWorkday) => isWorkday ? "workday" : "rest day";
}
