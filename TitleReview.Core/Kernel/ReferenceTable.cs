using System.Reflection;
using System.Text;

namespace TitleReview.Core.Kernel;

/// <summary>A table of facts embedded in the product: comma separated, one header line, quotes only around cells with commas.</summary>
internal static class ReferenceTable
{
    /// <summary>The rows below the header, cell by cell, of Kernel/Reference/<paramref name="name"/>.csv.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"reference/{name}.csv")
            ?? throw new InvalidOperationException($"Reference table {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return Cells(line);
        }
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
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
        return cells;
    }
}
