using System.Text.Json;
using System.Text.Json.Nodes;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>「示例」: one vector: a rule, what is given, what is expected.</summary>
/// <param name="IsForRunner">False: a workflow that only a test can walk.</param>
public sealed record WorkedExample(string Id, string Rule, ScenarioFacts Given, JsonNode Expect, bool IsForRunner)
{
    /// <summary>The examples of one file: { "examples": [ { "id", "rule", "given", "expect", "runner"? } ] }.</summary>
    /// <exception cref="FormatException">The file is not of this shape.</exception>
    public static IReadOnlyList<WorkedExample> Read(string json)
    {
        try
        {
            var examples = JsonNode.Parse(json)?["examples"]?.AsArray() ?? throw new FormatException("文件中没有examples。");
            return [.. examples.Select(example => Read(example!.AsObject()))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new FormatException($"示例文件的格式不对：{error.Message}", error);
        }
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
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException)
        {
            return $"{Id}: {error.Message}";
        }

        return JsonNode.DeepEquals(Expect, answer) ? null : $"{Id}: 应为 {Print(Expect)}，实为 {Print(answer)}";
    }

    private static WorkedExample Read(JsonObject example) => new(
        Part(example, "id").GetValue<string>(),
        Part(example, "rule").GetValue<string>(),
        new ScenarioFacts(Part(example, "given").AsObject()),
        Part(example, "expect"),
        example["runner"]?.GetValue<bool>() ?? true);

    private static JsonNode Part(JsonObject example, string name) => example[name] ?? throw new FormatException($"示例缺少{name}。");

    private static string Print(JsonNode? node) => node?.ToJsonString(_readable) ?? "null";

    private static readonly JsonSerializerOptions _readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
