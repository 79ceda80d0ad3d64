using System.Globalization;
using System.Text.Json.Nodes;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>What an example gives, read as the rules want it. A missing or misshapen fact is a <see cref="FormatException"/> that names it: the example is at fault.</summary>
public sealed class ScenarioFacts(JsonObject given)
{
    // examples that name no notice hold for every one
    private const string AnyNotice = "party-school-2023";

    public IEnumerable<string> Names => given.Select(one => one.Key);

    public Policy Policy => Of(TextOrNull("notice") ?? AnyNotice);

    public static Policy Of(string notice)
    {
        try
        {
            return PolicyCatalogue.Load(notice);
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"没有通知“{notice}”。", error);
        }
    }

    public bool Has(string name) => given.ContainsKey(name);

    /// <summary>Given, and not null.</summary>
    public bool HasValue(string name) => given[name] is not null;

    public string Text(string name) => TextOrNull(name) ?? throw Missing(name);

    public string? TextOrNull(string name) => given[name] is { } node ? TextOf(node, name) : null;

    /// <summary>A box of a form: null is an empty one, but it has to be spoken of.</summary>
    public string Box(string name) => Has(name) ? TextOrNull(name) ?? "" : throw Missing(name);

    public int Number(string name) => NumberOrNull(name) ?? throw Missing(name);

    public int? NumberOrNull(string name) => given[name] is { } node ? Number(node, name) : null;

    public bool Flag(string name) => FlagOrNull(name) ?? throw Missing(name);

    public bool? FlagOrNull(string name) => given[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out bool flag) => flag,
        var other => throw Misshapen(name, "true或false", other),
    };

    public IEnumerable<JsonNode?> Items(string name) => !Has(name) ? throw Missing(name) : given[name] switch
    {
        null => [],
        JsonArray list => list,
        var other => throw Misshapen(name, "一个列表", other),
    };

    public IEnumerable<JsonNode?> ItemsOrNone(string name) => Has(name) ? Items(name) : [];

    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => TextOf(item, name))];

    public IReadOnlyList<string> TextsOrNone(string name) => Has(name) ? Texts(name) : [];

    public JsonObject Table(string name) => given[name] switch
    {
        null => throw Missing(name),
        JsonObject table => table,
        var other => throw Misshapen(name, "一个对象", other),
    };

    /// <summary>A day; of an instant, its day in Beijing.</summary>
    public DateOnly Day(string name) => DayOrNull(name) ?? throw Missing(name);

    public DateOnly? DayOrNull(string name) => InstantOrNull(name) is { } instant ? BeijingTime.DayOf(instant) : null;

    /// <summary>A month; of a day, the month it lies in.</summary>
    public YearMonth Month(string name) => Month(Text(name), name);

    public static YearMonth Month(string written, string name) =>
        DateOnly.TryParseExact(written, ["yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? YearMonth.Of(day)
            : throw new FormatException($"“{name}”应写作2010-07，不能是“{written}”。");

    public static int Number(JsonNode? node, string name) => node is JsonValue value && value.TryGetValue(out int number) ? number : throw Misshapen(name, "整数", node);

    public static int Number(string written, string name) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"“{name}”中应为整数，不能是“{written}”。");

    public static string TextOf(JsonNode? node, string name) => node is JsonValue value && value.TryGetValue(out string? text) ? text : throw Misshapen(name, "文字", node);

    /// <summary>The member of an enumeration that is written so in Chinese.</summary>
    public T Named<T>(string name)
        where T : struct, Enum => Named<T>(Text(name), name);

    public static T Named<T>(string written, string name)
        where T : struct, Enum => Enum.GetValues<T>().Where(one => OfficialName.Of(one) == written).ToList() is [var found]
            ? found
            : throw new FormatException($"“{name}”不能是“{written}”。");

    /// <summary>An instant in UTC. Examples write Beijing time, with or without its offset, and sometimes only a day, which then begins.</summary>
    public DateTime Instant(string name) => InstantOrNull(name) ?? throw Missing(name);

    public DateTime? InstantOrNull(string name) => TextOrNull(name) is { } text ? Instant(text, name) : null;

    private static DateTime Instant(string text, string name) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? BeijingTime.StartOf(day)
        : !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var clock) ? throw new FormatException($"“{name}”应写作2023-10-20或2023-10-20T18:00:00+08:00，不能是“{text}”。")
        : clock.Kind == DateTimeKind.Unspecified ? BeijingTime.ToUtc(clock)
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;

    private static FormatException Missing(string name) => new($"没有给出“{name}”。");

    private static FormatException Misshapen(string name, string wanted, JsonNode? node) => new($"“{name}”应为{wanted}，不能是{node?.ToJsonString() ?? "null"}。");
}
