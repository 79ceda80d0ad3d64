using System.Text.Json;
using TitleReview.Core.Masking;

namespace TitleReview.App.Cli;

/// <summary>Regions as the mask verb reads and prints them: [{"x":1,"y":2,"w":3,"h":4}].</summary>
internal static class MaskRegionsJson
{
    private static readonly string[] _keys = ["x", "y", "w", "h"];

    /// <summary>The regions, or the sentence that says what is wrong with the file.</summary>
    public static (IReadOnlyList<MaskRegion> Regions, string? Fault) Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var text = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? ReadAll(json.RootElement)
                : ([], "区域文件的内容不是数组，请写成[{\"x\":0,\"y\":0,\"w\":100,\"h\":40}]的形式");
        }
        catch (JsonException)
        {
            return ([], "区域文件不是JSON格式，请写成[{\"x\":0,\"y\":0,\"w\":100,\"h\":40}]的形式");
        }
    }

    public static string Write(IEnumerable<MaskRegion> regions) =>
        $"[{string.Join(',', regions.Select(region => $$"""{"x":{{region.X}},"y":{{region.Y}},"w":{{region.W}},"h":{{region.H}}}"""))}]";

    private static (IReadOnlyList<MaskRegion> Regions, string? Fault) ReadAll(JsonElement array)
    {
        var regions = new List<MaskRegion>();
        foreach (var element in array.EnumerateArray())
        {
            if (ReadOne(element) is not { } region)
            {
                return ([], $"区域文件中第{regions.Count + 1}个区域不合要求，请只写x、y、w、h四项，每项一次，都是整数（像素）");
            }

            regions.Add(region);
        }

        return (regions, null);
    }

    private static MaskRegion? ReadOne(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Number
                || !property.Value.TryGetInt32(out var number)
                || !_keys.Contains(property.Name, StringComparer.Ordinal)
                || !numbers.TryAdd(property.Name, number))
            {
                return null;
            }
        }

        return numbers.Count == _keys.Length
            ? new(numbers["x"], numbers["y"], numbers["w"], numbers["h"], MaskKind.Other)
            : null;
    }
}
