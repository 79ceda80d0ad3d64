namespace TitleReview.Core.Applications;

/// <summary>Where a value stands: section, row (0 for a section that is no list), field.</summary>
public readonly record struct FieldKey(string Section, int Row, string Field);
