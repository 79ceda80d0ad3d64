using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>「示例」: one vector: a rule, what is given, what is expected.</summary>
/// <param name="Expect">A word, a number, a list; or an object, of which every field is compared.</param>
public sealed record WorkedExample(string Id, string Rule, ScenarioFacts Given, JsonNode Expect)
{
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The examples of one file: { "examples": [ { "id", "rule", "given", "expect" } ] }. What else an example says is for people.</summary>
    /// <exception cref="FormatException">The file is not of this shape, or names two examples alike.</exception>
    public static IReadOnlyList<WorkedExample> Read(string json)
    {
        JsonNode? file;
        try
        {
            file = JsonNode.Parse(json, documentOptions: _strict);
        }
        catch (JsonException error)
        {
            throw new FormatException($"示例文件不是正确的JSON，请检查第{(error.LineNumber ?? 0) + 1}行。", error);
        }

        var list = (file as JsonObject)?["examples"] as JsonArray ?? throw new FormatException("示例文件应为一个对象，其中examples是示例的列表。");
        List<WorkedExample> examples = [.. list.Select((node, index) => Read(node as JsonObject ?? throw new FormatException($"第{index + 1}个示例应为一个对象。"), index + 1))];
        return examples.GroupBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault(one => one.Count() > 1) is { } twice
            ? throw new FormatException($"示例文件中有{twice.Count()}个示例的id都是“{twice.Key}”，请改为各不相同。")
            : examples;
    }

    /// <summary>How the rule's answer differs from what is expected; null when it does not.</summary>
    public string? Mismatch()
    {
        if (!ScenarioAdapters.All.TryGetValue(Rule, out var ask))
        {
            return $"{Id}: 没有规则 {Rule}";
        }

        JsonNode? answer;
        try
        {
            answer = JsonSerializer.SerializeToNode(ask(Given));
        }
        catch (FormatException error)
        {
            return $"{Id}: {error.Message}";
        }
        // an example that breaks a rule's invariant is one line of the list, and the next one is still asked
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return $"{Id}: 无法计算：{error.Message}";
        }

        return Agrees(answer) ? null : $"{Id}: 应为 {Print(Expect)}，实为 {Print(answer)}";
    }

    // a field that the example does not name is not in question
    private bool Agrees(JsonNode? answer) => (Expect, answer) is (JsonObject { Count: > 0 } fields, JsonObject answered)
        ? fields.All(field => answered.ContainsKey(field.Key) && JsonNode.DeepEquals(field.Value, answered[field.Key]))
        : JsonNode.DeepEquals(Expect, answer);

    private static WorkedExample Read(JsonObject example, int number)
    {
        var id = Text(example, "id", $"第{number}个示例");
        var named = $"示例“{id}”";
        return new WorkedExample(
            id, Text(example, "rule", named),
            new ScenarioFacts(example["given"] as JsonObject ?? throw new FormatException($"{named}缺少given，应为一个对象。")),
            example["expect"] ?? throw new FormatException($"{named}缺少expect。"));
    }

    private static string Text(JsonObject example, string name, string of) =>
        example[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : throw new FormatException($"{of}缺少{name}，应为文字。");

    private static string Print(JsonNode? node) => node?.ToJsonString(_readable) ?? "null";
}
