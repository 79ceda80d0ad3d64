using System.Text.Json;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「参数值检查」: whether a value that a person has typed can stand for a parameter. Packs are checked when they are written; this is typed at will.</summary>
internal static class ParameterValue
{
    private const int LongestText = 20_000;
    private const long LargestSize = 1_000_000_000;
    private const long LargestCount = 9_999;

    // what is measured in these may be in the millions; nothing else is
    private static readonly string[] _sizes = ["byte", "character", "megapixel", "pixel", "yuan"];

    /// <summary>Why not, in words that complete a sentence; null when it can.</summary>
    public static string? WhyNot(PolicyKey key, JsonElement value)
    {
        if (value.GetRawText().Length > LongestText)
        {
            return "内容过长";
        }

        if (!key.Accepts(value, out _))
        {
            return $"应为{TypeWord(key)}";
        }

        var largest = _sizes.Contains(key.Unit) ? LargestSize : LargestCount;
        return Numbers(value).Any(number => !number.TryGetInt64(out var whole) || whole < 0 || whole > largest) ? $"数字应在0至{largest}之间"
            : Lists(value).Any(HasRepetition) ? "列表中不能有重复的项"
            : Texts(value).Any(string.IsNullOrWhiteSpace) ? "文字不能为空"
            : (key.Unit, value.ValueKind) switch
            {
                ("deadline", JsonValueKind.Object) when value.Deserialize<ReturnDeadline>(PolicyJson.Options)!.Length == 0 => "时限应大于0",
                ("window", JsonValueKind.Object) when !IsOrdered(value.Deserialize<TimeWindow>(PolicyJson.Options)!) => "截止时间应在开始时间之后，年份在1900至2200之间",
                _ => null,
            };
    }

    private static bool IsOrdered(TimeWindow window) =>
        window is { From.Year: >= 1900, To.Year: <= 2200 }
        && window.From.ToDateTime(window.Opens ?? TimeOnly.MinValue) <= window.To.ToDateTime(window.Closes ?? TimeOnly.MaxValue);

    private static IEnumerable<JsonElement> Numbers(JsonElement value) => Leaves(value).Where(leaf => leaf.ValueKind == JsonValueKind.Number);

    private static IEnumerable<JsonElement> Leaves(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(member.Value)),
        _ => [value],
    };

    private static IEnumerable<JsonElement> Lists(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [value, .. value.EnumerateArray().SelectMany(Lists)],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Lists(member.Value)),
        _ => [],
    };

    private static bool HasRepetition(JsonElement list) =>
        list.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() < list.GetArrayLength();

    // inside a section's rules an empty text means: in no particular circumstance
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        _ => [],
    };

    private static string TypeWord(PolicyKey key) => (key.Unit, Nullable.GetUnderlyingType(key.Type) ?? key.Type) switch
    {
        ("window", _) => "起止时间",
        ("deadline", _) => "时限",
        ("share", _) => "几分之几",
        ("choice", _) => "列出的选项之一",
        (_, var type) when type == typeof(int) || type == typeof(long) => "整数",
        (_, var type) when type == typeof(bool) => "是或否",
        (_, var type) when type == typeof(string) => "文字",
        _ => "与通知中写法相同的内容",
    } + (key.MayBeNull ? "，或不作规定" : "");
}
