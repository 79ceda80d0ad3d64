namespace TitleReview.Core.Approvals;

/// <summary>「导出字段」</summary>
/// <param name="Key">In JSON.</param>
/// <param name="Title">Head of the column.</param>
public sealed record RegionalField(string Key, string Title, string Meaning, Func<RegionalRow, string> Of);
