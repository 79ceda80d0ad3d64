using TitleReview.Core.Kernel;

namespace TitleReview.App.Documents.Excel;

/// <summary>A table whose first line names its columns, in whatever order.</summary>
internal sealed class ImportTable
{
    private readonly IReadOnlyDictionary<string, int> _columns;

    private ImportTable(IReadOnlyDictionary<string, int> columns, IReadOnlyList<TableLine> lines) => (_columns, Lines) = (columns, lines);

    public IReadOnlyList<TableLine> Lines { get; }

    public string this[TableLine line, string column] => _columns[column] is var at && at < line.Cells.Count ? line.Cells[at] : "";

    public static (ImportTable? Table, Refusal? Refusal) Read(byte[] file, params IReadOnlyList<string> columns)
    {
        if (TableFile.Read(file) is not { Count: > 0 } read)
        {
            return (null, new FileIsNoTable());
        }
        var found = read[0].Cells.Select((name, at) => (name, at)).Where(cell => columns.Contains(cell.name)).DistinctBy(cell => cell.name).ToDictionary(cell => cell.name, cell => cell.at);
        return found.Count < columns.Count ? (null, new TableLacksColumns(string.Join("、", columns)))
            : read.Count == 1 ? (null, new TableIsEmpty())
            : (new ImportTable(found, [.. read.Skip(1)]), null);
    }
}
