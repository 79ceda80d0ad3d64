using System.Text.Json;
using System.Text.Json.Nodes;

namespace TitleReview.Tests.Scenarios;

/// <summary>One worked example of the rule book: what is given, and what is expected in the book's own outcome words.</summary>
internal sealed record WorkedExample(string Id, string Rule, JsonObject Given, JsonNode Expect)
{
    /// <summary>The examples of the party school's notice, and those that name no notice.</summary>
    public static IReadOnlyList<WorkedExample> All { get; } = Read();

    public string Text(string name) => Given[name]!.GetValue<string>();

    public string? TextOrNull(string name) => Given[name]?.GetValue<string>();

    public int Number(string name) => Given[name]!.GetValue<int>();

    public bool Flag(string name) => Given[name]!.GetValue<bool>();

    public IReadOnlyList<string> Texts(string name) => [.. Given[name]!.AsArray().Select(item => item!.GetValue<string>())];

    public DateOnly Day(string name) => DateOnly.Parse(Text(name));

    /// <summary>An instant in UTC; the book writes Beijing time, with or without its offset.</summary>
    public DateTime Instant(string name) => InstantOrNull(name)!.Value;

    public DateTime? InstantOrNull(string name) => TextOrNull(name) is { } text
        ? DateTimeOffset.Parse(text.Contains('+', StringComparison.Ordinal) ? text : $"{text}{(text.Contains('T', StringComparison.Ordinal) ? "" : "T00:00")}+08:00").UtcDateTime
        : null;

    private static List<WorkedExample> Read()
    {
        using var book = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestFiles", "domain", "worked_examples.json")));
        return
        [
            .. book.RootElement.GetProperty("examples").EnumerateArray()
                .Where(example => !example.TryGetProperty("runner", out _))
                .Where(example => !example.GetProperty("given").TryGetProperty("notice", out var notice) || notice.GetString() == "003")
                .Select(example => new WorkedExample(
                    example.GetProperty("id").GetString()!,
                    example.GetProperty("rule").GetString()!,
                    JsonObject.Create(example.GetProperty("given").Clone())!,
                    JsonNode.Parse(example.GetProperty("expect").GetRawText())!)),
        ];
    }
}
