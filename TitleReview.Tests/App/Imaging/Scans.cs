using System.Text.Json;
using TitleReview.Core.Masking;

namespace TitleReview.Tests.App.Imaging;

/// <summary>The scans beside the tests; a missing one fails the test that asks for it.</summary>
internal static class Scans
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", name);

    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    public static IReadOnlyList<MaskRegion> LeakPairRegions()
    {
        using var json = JsonDocument.Parse(Read("leak-pair.json"));
        return [.. json.RootElement.EnumerateArray().Select(Region)];
    }

    /// <summary>Where the words really are on a page, by ground-truth.json.</summary>
    public static IReadOnlyList<MaskRegion> TrueRegions(string name)
    {
        using var json = JsonDocument.Parse(Read("ground-truth.json"));
        var page = json.RootElement.EnumerateArray().Single(entry => entry.GetProperty("file").GetString() == name);
        return [.. page.GetProperty("regions").EnumerateArray().Select(Region)];
    }

    private static MaskRegion Region(JsonElement element) => new(
        element.GetProperty("x").GetInt32(),
        element.GetProperty("y").GetInt32(),
        element.GetProperty("w").GetInt32(),
        element.GetProperty("h").GetInt32(),
        MaskKind.Name);
}
