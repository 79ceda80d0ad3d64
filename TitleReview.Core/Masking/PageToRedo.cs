namespace TitleReview.Core.Masking;

/// <summary>「须退回重遮的页」, as the applicant reads of it.</summary>
/// <param name="Number">From 1, in the order of the form: the same number stands in the applicant's work list.</param>
/// <param name="Section">Title of the section.</param>
/// <param name="Kind">「材料种类」</param>
/// <param name="Reason">The officer's words, at most <see cref="MaskCheckRules.LongestReason"/> characters.</param>
public sealed record PageToRedo(int Number, string Section, string Kind, string Reason);
