using System.Globalization;
using System.Text.Json.Nodes;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>What an example gives, read as the rules want it. A missing or misshapen fact is an exception: the example is at fault.</summary>
public sealed class ScenarioFacts(JsonObject given)
{
    // examples that name no notice hold for every one
    private const string AnyNotice = "party-school-2023";

    public JsonObject Given { get; } = given;

    public Policy Policy => PolicyCatalogue.Load(TextOrNull("notice") ?? AnyNotice);

    public bool Has(string name) => Given.ContainsKey(name);

    public string Text(string name) => Given[name]?.GetValue<string>() ?? throw new FormatException($"没有给出“{name}”。");

    public string? TextOrNull(string name) => Given[name]?.GetValue<string>();

    public int Number(string name) => Given[name]?.GetValue<int>() ?? throw new FormatException($"没有给出“{name}”。");

    public int? NumberOrNull(string name) => Given[name]?.GetValue<int>();

    public bool Flag(string name) => Given[name]?.GetValue<bool>() ?? throw new FormatException($"没有给出“{name}”。");

    public bool? FlagOrNull(string name) => Given[name]?.GetValue<bool>();

    public IReadOnlyList<string> Texts(string name) => [.. Given[name]?.AsArray().Select(item => item!.GetValue<string>()) ?? []];

    public DateOnly Day(string name) => DateOnly.ParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public YearMonth Month(string name) => YearMonth.Parse(Text(name)[..7]);

    /// <summary>The member of an enumeration that is written so in Chinese.</summary>
    public T Named<T>(string name)
        where T : struct, Enum => Named<T>(Text(name), name);

    public static T Named<T>(string written, string name)
        where T : struct, Enum => Enum.GetValues<T>().Where(one => OfficialName.Of(one) == written).ToList() is [var found]
            ? found
            : throw new FormatException($"“{name}”不能是“{written}”。");

    /// <summary>An instant in UTC. Examples write Beijing time, with or without its offset, and sometimes only a day, which then begins.</summary>
    public DateTime Instant(string name) => InstantOrNull(name) ?? throw new FormatException($"没有给出“{name}”。");

    public DateTime? InstantOrNull(string name)
    {
        if (TextOrNull(name) is not { } text)
        {
            return null;
        }

        var timed = text.Contains('T', StringComparison.Ordinal) ? text : $"{text}T00:00";
        return DateTimeOffset.Parse(timed.Contains('+', StringComparison.Ordinal) ? timed : $"{timed}+08:00", CultureInfo.InvariantCulture).UtcDateTime;
    }
}
