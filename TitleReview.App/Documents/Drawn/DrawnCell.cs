namespace TitleReview.App.Documents.Drawn;

/// <summary>A text in a table, in the middle of its column or at the left.</summary>
internal readonly record struct DrawnCell(DrawnText Text, bool IsCentred = true);
