using System.Text.Json;
using TitleReview.Core.Masking;

namespace TitleReview.Bench.Suggestions;

/// <summary>A scan of which it is known what is to be covered, from ground-truth.json beside it.</summary>
internal sealed record TruePage(string Path, string Name, string Unit, IReadOnlyList<MaskRegion> Regions)
{
    public IReadOnlyList<IdentityWord> Words => [new(Name, MaskKind.Name), new(Unit, MaskKind.Unit)];

    public static IReadOnlyList<TruePage> Load(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(folder, "ground-truth.json")));
        return [.. json.RootElement.EnumerateArray().Select(page => Page(folder, page))];
    }

    private static TruePage Page(string folder, JsonElement page) => new(
        System.IO.Path.Combine(folder, Text(page, "file")), Text(page, "name"), Text(page, "unit"),
        [.. page.GetProperty("regions").EnumerateArray().Select(Region).OfType<MaskRegion>()]);

    /// <summary>Null for what nobody covers as such: a whole photograph.</summary>
    private static MaskRegion? Region(JsonElement region) => Kind(Text(region, "kind")) is { } kind
        ? new(Number(region, "x"), Number(region, "y"), Number(region, "w"), Number(region, "h"), kind)
        : null;

    private static MaskKind? Kind(string word) => word switch
    {
        "name" => MaskKind.Name,
        "unit" => MaskKind.Unit,
        "seal" => MaskKind.Seal,
        "eyes" => MaskKind.Eyes,
        _ => null,
    };

    private static string Text(JsonElement item, string key) => item.GetProperty(key).GetString()!;

    private static int Number(JsonElement item, string key) => item.GetProperty(key).GetInt32();
}
