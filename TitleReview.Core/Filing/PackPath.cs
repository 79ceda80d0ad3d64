using System.Buffers;

namespace TitleReview.Core.Filing;

/// <summary>「文件路径」 within a pack.</summary>
public static class PackPath
{
    /// <summary>The list of all other files; it has no line of its own in it.</summary>
    public const string Manifest = "manifest.json";

    private const int Longest = 200;

    private static readonly SearchValues<char> _forbidden = SearchValues.Create(@"\:*?""<>|");

    /// <summary>Whether unpacking it stays within the folder, on every system.</summary>
    public static bool StaysInside(string path) =>
        path.Length is > 0 and <= Longest
        && !path.AsSpan().ContainsAny(_forbidden)
        && !path.Any(char.IsControl)
        && path.Split('/').All(step => step.Length > 0 && step[^1] is not ('.' or ' ') && step[0] != ' ');
}
