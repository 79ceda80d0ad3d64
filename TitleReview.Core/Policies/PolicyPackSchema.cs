using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace TitleReview.Core.Policies;

/// <summary>「政策包格式」: the JSON schema of a pack, read off the same keys that the parser checks against.</summary>
public static class PolicyPackSchema
{
    private static readonly JsonSchemaExporterOptions _exporter = new() { TreatNullObliviousAsNonNullable = true };

    /// <summary>JSON Schema. What only the parser can say (lines, keys set twice, two packs of one layer) is not in it.</summary>
    public static JsonObject Of() => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "政策包",
        ["definitions"] = new JsonObject { ["entry"] = AnyEntry() },
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("id", "document", "layer", "values"),
        ["properties"] = new JsonObject
        {
            ["$schema"] = Text(),
            ["id"] = Text(),
            ["document"] = Text(),
            ["layer"] = Words(Enum.GetValues<PolicyLayer>().Select(layer => PolicyJson.KeyPart(layer))),
            ["over"] = new JsonObject { ["type"] = "array", ["items"] = Text() },
            ["values"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject(PolicyKeys.All.Values.OrderBy(key => key.Name, StringComparer.Ordinal)
                    .Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Entry(key)))),
            },
        },
    };

    private static JsonObject Entry(PolicyKey key) => new()
    {
        ["allOf"] = new JsonArray(
            new JsonObject { ["$ref"] = "#/definitions/entry" },
            new JsonObject { ["properties"] = new JsonObject { ["value"] = Value(key), ["unit"] = Words([key.Unit]) } }),
    };

    private static JsonObject AnyEntry() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("value", "clause", "unit", "confidence"),
        ["properties"] = new JsonObject
        {
            ["value"] = new JsonObject(),
            ["clause"] = Text(),
            ["unit"] = Text(),
            ["confidence"] = Words(["notice", "proposed"]),
            ["quote"] = Text(),
            ["document"] = Text(),
        },
    };

    private static JsonNode Value(PolicyKey key)
    {
        var schema = PolicyJson.Options.GetJsonSchemaAsNode(key.Type, _exporter);
        return key.MayBeNull ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) } : schema;
    }

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Words(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };
}
