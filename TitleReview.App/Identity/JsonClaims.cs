using System.Text.Json;

namespace TitleReview.App.Identity;

/// <summary>Members of what a provider sent, read without trusting their type.</summary>
internal static class JsonClaims
{
    public static bool Has(this JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out _);

    public static string? Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A string or an array of strings; empty when it is neither.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement json, string name)
    {
        if (json.Text(name) is { } one)
        {
            return [one];
        }

        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
    }

    /// <summary>NumericDate of RFC 7519: seconds since 1970, not always whole.</summary>
    public static double? Seconds(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var seconds) && seconds is > 0 and < 253_402_300_799d ? seconds : null;
}
