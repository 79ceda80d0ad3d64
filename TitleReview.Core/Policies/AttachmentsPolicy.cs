using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「佐证材料」: what proves nothing, and what a paper or a work must come with.</summary>
/// <param name="AbsentIsUncounted">漏传、错传、不传的视为没有相关材料</param>
/// <param name="RefusedForAchievements">Kinds that do not prove an achievement: 单位出具的证明.</param>
/// <param name="PaperParts">封面、目录、正文、检索报告; empty where the conditions of the title say it.</param>
/// <param name="WorksNeedUnitSeal">Whether 代表作品 must be checked and sealed by the unit.</param>
/// <param name="OnceOnly">「避免重复上传」: one scan proves something in one section only (SE-10).</param>
public sealed record AttachmentsPolicy(
    [Unit("yes/no")] Cited<bool> AbsentIsUncounted,
    [Unit("list")] Cited<IReadOnlyList<string>> RefusedForAchievements,
    [Unit("list")] Cited<IReadOnlyList<string>> PaperParts,
    [Unit("yes/no")] Cited<bool> WorksNeedUnitSeal,
    [Unit("yes/no")] Cited<bool> OnceOnly);
