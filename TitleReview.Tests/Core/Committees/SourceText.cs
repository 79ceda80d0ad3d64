using System.Text;

namespace TitleReview.Tests.Core.Committees;

/// <summary>The official letters as they were given, for comparing what is printed with them field for field.</summary>
internal static class SourceText
{
    public const string Registration = "committee-registration-and-expert-pool-2019.txt";
    public const string Filing = "filing-content-and-process.txt";

    /// <summary>The lines between two marks, each standing alone on its line; the marks themselves left out.</summary>
    public static IReadOnlyList<string> Between(string file, string from, string to)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestFiles", "sources", file)).ToList();
        var start = lines.FindIndex(line => Bare(line).TrimStart('#') == from);
        var end = lines.FindIndex(start + 1, line => Bare(line).TrimStart('#') == to);
        return start < 0 || end < 0 ? throw new InvalidOperationException($"{from} … {to} is not in {file}") : lines.GetRange(start + 1, end - start - 1);
    }

    /// <summary>Without blanks, which the letters put in and leave out as the line falls.</summary>
    public static string Bare(string text) => new StringBuilder().AppendJoin("", text.Where(letter => !char.IsWhiteSpace(letter))).ToString();
}
