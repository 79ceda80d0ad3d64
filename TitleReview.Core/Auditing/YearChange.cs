using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「可以提前申报的情形」: one change of what is filled in, and the year it would lead to.</summary>
/// <param name="Sentence">In Chinese, with the year in it.</param>
/// <param name="Source">The clause that decides.</param>
public sealed record YearChange(string Sentence, int Year, Citation Source);
