using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「答辩」: who is exempt, and how the exempt are treated.</summary>
/// <param name="ExemptServices">Services that exempt: “访惠聚”驻村 and so on.</param>
/// <param name="ExemptCounties">Counties whose staff are exempt.</param>
/// <param name="ExemptPlaces">Kinds of place whose staff are exempt, as 县级以下基层单位 is read.</param>
/// <param name="IsScored">Whether this year's defence gives points.</param>
/// <param name="TreatmentWhenScored">What an exempt person gets then; otherwise <paramref name="TreatmentWhenNotScored"/>.</param>
public sealed record DefencePolicy(
    [Unit("list")] Cited<IReadOnlyList<TitleLevel>> ExemptLevels,
    [Unit("list")] Cited<IReadOnlyList<string>> ExemptServices,
    [Unit("list")] Cited<IReadOnlyList<string>> ExemptCounties,
    [Unit("list")] Cited<IReadOnlyList<string>> ExemptPlaces,
    [Unit("yes/no")] Cited<bool> IsScored,
    [Unit("text")] Cited<string> TreatmentWhenScored,
    [Unit("text")] Cited<string> TreatmentWhenNotScored);
