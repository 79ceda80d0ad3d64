using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>WD: workdays.</summary>
internal static class CalendarScenarios
{
    private static readonly DateOnly _someMonday = new(2014, 1, 6);

    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["WD-01"] = given => Word(ReferenceCalendar.Calendar.IsWorkday(given.Day("date"))),
        ["WD-02"] = Layers,
    };

    // { "rule": "Sunday", "national": "WORK (State Council)", "regional": "OFF (Xinjiang)" }: a day of no year in particular
    private static string Layers(ScenarioFacts given)
    {
        var day = given.Text("rule") == "weekday" ? _someMonday : _someMonday.AddDays(((int)Enum.Parse<DayOfWeek>(given.Text("rule")) + 6) % 7);
        var calendar = new WorkingCalendar([.. Named(given, "national", CalendarLayer.National, day), .. Named(given, "regional", CalendarLayer.Regional, day), .. Named(given, "prefecture", CalendarLayer.Prefecture, day)]);
        return Word(calendar.IsWorkday(day));
    }

    private static IEnumerable<CalendarDay> Named(ScenarioFacts given, string layer, CalendarLayer of, DateOnly day) => given.TextOrNull(layer) is { } written
        ? [new CalendarDay(of, day, written.StartsWith("WORK", StringComparison.Ordinal), written)]
        : [];

    private static string Word(bool isWorkday) => isWorkday ? "workday" : "rest day";
}
