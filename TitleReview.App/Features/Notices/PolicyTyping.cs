using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Notices;

/// <summary>How a parameter's value is typed by a person, and read again.</summary>
/// <param name="Hint">How to type it.</param>
/// <param name="Read">Throws FormatException for what cannot be read so.</param>
/// <param name="Options">Where it is one of few: those, in words.</param>
/// <param name="IsLong">Whether it takes several lines.</param>
/// <param name="IsRule">Whether it is a rule of many parts, which nobody types into an address to try it.</param>
internal sealed record PolicyTyping(
    string Hint, Func<JsonElement, string> Write, Func<string, JsonNode?> Read, IReadOnlyList<string>? Options = null, bool IsLong = false, bool IsRule = false)
{
    private const string Unset = "不作规定";
    private const string None = "无";

    private static readonly Dictionary<Type, PolicyTyping> _ofType = new()
    {
        [typeof(string)] = new("填写文字", json => json.GetString()!, text => JsonValue.Create(text)),
        [typeof(int)] = new("填写整数", json => json.ToString(), text => JsonValue.Create(Number(text))),
        [typeof(long)] = new("填写整数", json => json.ToString(), text => JsonValue.Create(Number(text))),
        [typeof(Fraction)] = PolicyTables.Share,
        [typeof(bool)] = new("选择是或否", json => json.GetBoolean() ? "是" : "否", text => JsonValue.Create(text == "是"), ["是", "否"]),
        [typeof(TimeWindow)] = TimeTyping.Window,
        [typeof(ReturnDeadline)] = TimeTyping.Deadline,
        [typeof(IReadOnlyDictionary<string, IReadOnlyList<string>>)] = new(
            $"每行一项，例如：教育：高等学校教师、中小学教师；没有的填“{None}”",
            json => Lines(json.EnumerateObject().Select(row => $"{row.Name}：{string.Join('、', row.Value.EnumerateArray().Select(item => item.GetString()))}")),
            text => ListsByName(text),
            IsLong: true),
        [typeof(CourseYears)] = CourseTyping.Years,
        [typeof(IReadOnlyList<SpecialCertificate>)] = CourseTyping.Special,
        [typeof(IReadOnlyList<ExemptionRule>)] = RuleTyping.Exemptions,
        [typeof(SectionRule)] = RuleTyping.Section,
    };

    public static PolicyTyping Of(PolicyKey key)
    {
        var typing = Of(Nullable.GetUnderlyingType(key.Type) ?? key.Type) ?? throw new InvalidOperationException($"Nobody has said how {key.Name} is typed.");
        return !key.MayBeNull ? typing : typing with
        {
            Hint = $"{typing.Hint}；不限制的填“{Unset}”",
            Write = json => json.ValueKind == JsonValueKind.Null ? Unset : typing.Write(json),
            Read = text => text == Unset ? null : typing.Read(text),
        };
    }

    /// <summary>Null when it cannot be read so.</summary>
    public JsonElement? TryRead(string typed)
    {
        var text = typed.ReplaceLineEndings("\n").Trim();
        try
        {
            return Options?.Contains(text) == false ? null : JsonSerializer.SerializeToElement(Read(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    internal static JsonObject Members(string text, IReadOnlyList<string> names, Func<string, JsonNode> read, bool needsAll)
    {
        var members = new JsonObject();
        foreach (var line in Split(text))
        {
            var parts = line.Split('：', ':');
            var name = parts.Length == 2 ? names.FirstOrDefault(token => PolicyWords.Word(token) == parts[0].Trim()) : null;
            if (name is null || !members.TryAdd(name, read(parts[1].Trim())))
            {
                throw new FormatException();
            }
        }
        return needsAll && members.Count < names.Count ? throw new FormatException() : members;
    }

    private static JsonObject ListsByName(string text)
    {
        var lists = new JsonObject();
        foreach (var line in Split(text))
        {
            if (line.Split('：', ':') is not [var name, var items] || name.Trim().Length == 0
                || !lists.TryAdd(name.Trim(), new JsonArray([.. items.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => (JsonNode)item)])))
            {
                throw new FormatException();
            }
        }
        return lists;
    }

    internal static string Lines(IEnumerable<string> items) => string.Join('\n', items) is { Length: > 0 } lines ? lines : None;

    internal static string[] Split(string text) => text == None ? [] : text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException();

    private static PolicyTyping? Of(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : null) switch
    {
        _ when _ofType.TryGetValue(type, out var known) => known,
        _ when type.IsEnum => OneOf(Tokens(type)),
        var list when list == typeof(IReadOnlyList<>) && Of(type.GetGenericArguments()[0]) is { IsLong: false } item => ListOf(item),
        var table when table == typeof(IReadOnlyDictionary<,>) && type.GetGenericArguments() is [{ IsEnum: true } rows, var value] => PolicyTables.Of(Tokens(rows), value, Of),
        _ => null,
    };

    private static PolicyTyping OneOf(IReadOnlyList<string> tokens) => new(
        $"从中选择：{string.Join('、', tokens.Select(PolicyWords.Word))}",
        json => PolicyWords.Word(json.GetString()!),
        text => JsonValue.Create(tokens.FirstOrDefault(token => PolicyWords.Word(token) == text) ?? throw new FormatException()),
        [.. tokens.Select(PolicyWords.Word)]);

    private static PolicyTyping ListOf(PolicyTyping item) => new(
        $"每行一项{(item.Options is null ? "" : $"，可填：{string.Join('、', item.Options)}")}；没有的填“{None}”",
        json => Lines(json.EnumerateArray().Select(item.Write)),
        text => new JsonArray([.. Split(text).Select(item.Read)]),
        IsLong: true);

    // as packs write them: by the written name, or the member's own in small letters
    internal static List<string> Tokens(Type type) =>
        [.. Enum.GetNames(type).Select(name => type.GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(name))];
}
