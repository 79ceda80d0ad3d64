using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Core.Kernel;

/// <summary>The rows of a reference table as it was handed over, to compare with what the product carries.</summary>
internal static class TestFileTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestFiles", "domain", $"{name}.csv"));
        var header = ReferenceTable.Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => header.Zip(ReferenceTable.Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }
}
