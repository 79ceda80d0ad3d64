namespace TitleReview.Core.Auditing;

/// <summary>「打印页」: a plain printed table, decided here and only placed elsewhere.</summary>
/// <param name="Notes">Paragraphs under the table.</param>
public sealed record PrintedSheet(string Title, IReadOnlyList<string> Columns, IReadOnlyList<PrintedGroup> Groups, IReadOnlyList<string> Notes);

/// <summary>「打印页的一组」</summary>
/// <param name="Heading">Empty: without one.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record PrintedGroup(string Heading, IReadOnlyList<IReadOnlyList<string>> Rows);
