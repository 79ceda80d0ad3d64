using System.Reflection;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Rules;

/// <summary>「规则条目」: where a computational rule of the rule book is implemented, and which parameters it reads.</summary>
/// <param name="Id">For example CE-03.</param>
/// <param name="Implemented">Room.Type.Method in Core.</param>
/// <param name="Keys">Parameters; a trailing * stands for every row of a table.</param>
/// <param name="Standard">For a rule that no notice sets parameters for: the standard it follows.</param>
public sealed record RuleEntry(string Id, string Title, IReadOnlyList<string> Implemented, IReadOnlyList<string> Keys, Citation? Standard)
{
    /// <summary>Every entry, in the order of the rule book.</summary>
    public static IReadOnlyList<RuleEntry> All { get; } = [.. Lines().Skip(1).Select(Read)];

    /// <summary>Whether a parameter is among <see cref="Keys"/>.</summary>
    public bool Reads(string key) => Keys.Any(name => name.EndsWith('*') ? key.StartsWith(name[..^1], StringComparison.Ordinal) : key == name);

    private static RuleEntry Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return new RuleEntry(cells[0], cells[1], Parts(cells[2]), Parts(cells[3]), cells.Length > 4 ? new Citation(cells[4].Trim('《', '》'), cells[5], cells[6]) : null);
    }

    private static string[] Parts(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("rules.txt") ?? throw new InvalidOperationException("rules.txt is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
