using System.Reflection;
using System.Text;

namespace TitleReview.Core.Kernel;

/// <summary>「参考数据表」: a table of facts embedded in the product: comma separated, one header line, quotes only around cells with commas.</summary>
public static class ReferenceTable
{
    /// <summary>The rows below the header, cell by cell, of Kernel/Reference/<paramref name="name"/>.csv.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"reference/{name}.csv")
            ?? throw new InvalidOperationException($"Reference table {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var width = Cells(reader.ReadLine() ?? throw new FormatException($"Reference table {name} is empty.")).Count;
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            yield return cells.Count == width ? cells : throw new FormatException($"Reference table {name}: {cells.Count} cells instead of {width} in “{line}”.");
        }
    }

    /// <summary>The cells of one line, as <c>a,"b, and ""c""",d</c>: a doubled quote inside quotes stands for one.</summary>
    public static IReadOnlyList<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            if (character == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString());
        return quoted ? throw new FormatException($"A quote is not closed in “{line}”.") : cells;
    }

    /// <summary>How sure a row is: written from memory, or not of high confidence, is a proposal.</summary>
    /// <param name="source">Where the row was found, as the table notes it.</param>
    internal static Confidence ConfidenceOf(string source, string graded = "high") =>
        graded == "high" && !source.StartsWith("memory", StringComparison.Ordinal) ? Confidence.Notice : Confidence.Proposed;
}
