using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「任职资格文件」.</summary>
/// <param name="Word">机关代字, for the document's number</param>
/// <param name="SeriesName">What stands before 系列 in the document.</param>
/// <param name="Titles">The title that passing at a level gives.</param>
public sealed record ApprovalPolicy(
    [Unit("text")] Cited<string> Word,
    [Unit("text")] Cited<string> SeriesName,
    [Unit("list")] Cited<IReadOnlyDictionary<TitleLevel, string>> Titles);
