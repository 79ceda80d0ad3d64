namespace TitleReview.App.Documents.Excel;

/// <param name="Number">In the file, from 1, as a person counts.</param>
/// <param name="Cells">Trimmed.</param>
public sealed record TableLine(int Number, IReadOnlyList<string> Cells);
