using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「纸质材料」.</summary>
/// <param name="Materials">纸质材料目录清单, in its order</param>
/// <param name="RosterColumns">申报人员花名册</param>
/// <param name="EvaluationFormCopies">评审表份数</param>
/// <param name="EvaluationFormIsWatermarked">有水印方为有效</param>
public sealed record PaperPolicy(
    [Unit("list")] Cited<IReadOnlyList<string>> Materials,
    [Unit("list")] Cited<IReadOnlyList<string>> RosterColumns,
    [Unit("copy")] Cited<int> EvaluationFormCopies,
    [Unit("yes/no")] Cited<bool> EvaluationFormIsWatermarked);
