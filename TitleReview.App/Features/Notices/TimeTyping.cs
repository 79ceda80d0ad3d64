using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TitleReview.App.Features.Notices;

/// <summary>How windows and deadlines are typed.</summary>
internal static partial class TimeTyping
{
    private static readonly (string Unit, string Word)[] _units = [("hours", "小时"), ("calendar_days", "天"), ("workdays", "个工作日")];

    public static PolicyTyping Window { get; } = new(
        "例如：2023-09-15 至 2023-10-20；有具体时刻的写作 2023-09-15 10:00 至 2023-10-20 18:00",
        json => $"{Moment(json, "from", "opens")} 至 {Moment(json, "to", "closes")}",
        text => WindowForm().Match(text) is { Success: true } match ? ReadWindow(match) : throw new FormatException());

    public static PolicyTyping Deadline { get; } = new(
        "例如：48小时、2天、2个工作日",
        json => $"{json.GetProperty("length")}{_units.Single(unit => unit.Unit == json.GetProperty("unit").GetString()).Word}",
        text => DeadlineForm().Match(text) is { Success: true } match
            ? new JsonObject { ["length"] = PolicyTyping.Number(match.Groups["length"].Value), ["unit"] = _units.Single(unit => unit.Word == match.Groups["unit"].Value).Unit }
            : throw new FormatException());

    private static string Moment(JsonElement window, string day, string hour) =>
        $"{window.GetProperty(day)}{(window.TryGetProperty(hour, out var at) && at.ValueKind == JsonValueKind.String ? $" {at.GetString()![..5]}" : "")}";

    private static JsonObject ReadWindow(Match match)
    {
        var window = new JsonObject { ["from"] = match.Groups["from"].Value, ["to"] = match.Groups["to"].Value };
        foreach (var hour in (string[])["opens", "closes"])
        {
            if (match.Groups[hour].Success)
            {
                window[hour] = $"{match.Groups[hour].Value}:00";
            }
        }
        return window;
    }

    [GeneratedRegex(@"^(?<from>[0-9]{4}-[0-9]{2}-[0-9]{2})(?: (?<opens>[0-9]{2}:[0-9]{2}))?\s*至\s*(?<to>[0-9]{4}-[0-9]{2}-[0-9]{2})(?: (?<closes>[0-9]{2}:[0-9]{2}))?$", RegexOptions.NonBacktracking)]
    private static partial Regex WindowForm();

    [GeneratedRegex(@"^(?<length>[0-9]{1,4})(?<unit>小时|天|个工作日)$", RegexOptions.NonBacktracking)]
    private static partial Regex DeadlineForm();
}
