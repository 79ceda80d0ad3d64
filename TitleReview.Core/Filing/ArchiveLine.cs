namespace TitleReview.Core.Filing;

/// <summary>「归档文件」: one line of the year's index.</summary>
/// <param name="Author">「责任者」</param>
/// <param name="Number">「文号」; empty: none.</param>
/// <param name="Title">「题名」; it names no person.</param>
/// <param name="Files">How many files it consists of.</param>
/// <param name="Hash">SHA-256 by which the piece is known; empty: it has none.</param>
public sealed record ArchiveLine(string Author, string Number, string Title, DateOnly On, int Files, string Hash);
