using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TitleReview.App.Features.Notices;

/// <summary>How the years of courses are typed.</summary>
internal static partial class CourseTyping
{
    private static readonly char[] _between = ['、', '，', ',', ' '];

    public static PolicyTyping Years { get; } = new(
        "每行一类，例如：公需课：2022、2023",
        json => string.Join('\n', json.EnumerateObject().OrderByDescending(kind => kind.Name, StringComparer.Ordinal).Select(kind => $"{PolicyWords.Word(kind.Name)}：{string.Join('、', kind.Value.EnumerateArray())}")),
        text => PolicyTyping.Members(text, ["public", "professional"], Numbers, needsAll: true),
        IsLong: true);

    /// <summary>Certificates that stand for more than their own year.</summary>
    public static PolicyTyping Special { get; } = new(
        "每行一项，例如：2018年120学时：2018、2019；没有的填“无”",
        json => PolicyTyping.Lines(json.EnumerateArray().Select(one => $"{one.GetProperty("year")}年{one.GetProperty("hours")}学时：{string.Join('、', one.GetProperty("covers").EnumerateArray())}")),
        text => new JsonArray([.. PolicyTyping.Split(text).Select(line => SpecialForm().Match(line) is { Success: true } match ? ReadSpecial(match) : throw new FormatException())]),
        IsLong: true);

    private static JsonObject ReadSpecial(Match match) => new()
    {
        ["year"] = PolicyTyping.Number(match.Groups["year"].Value),
        ["hours"] = PolicyTyping.Number(match.Groups["hours"].Value),
        ["covers"] = Numbers(match.Groups["covers"].Value),
    };

    private static JsonArray Numbers(string text) =>
        new([.. text.Split(_between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(year => (JsonNode)JsonValue.Create(PolicyTyping.Number(year.TrimEnd('年'))))]);

    [GeneratedRegex(@"^(?<year>[0-9]{4})年(?<hours>[0-9]{1,4})学时[：:](?<covers>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex SpecialForm();
}
