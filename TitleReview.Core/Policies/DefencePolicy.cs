using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「答辩」: who is exempt, how the exempt are treated, and how a defence is held and judged.</summary>
/// <param name="ExemptServices">Services that exempt: “访惠聚”驻村 and so on.</param>
/// <param name="ExemptCounties">Counties whose staff are exempt.</param>
/// <param name="ExemptPlaces">Kinds of place whose staff are exempt, as 县级以下基层单位 is read.</param>
/// <param name="IsScored">Whether this year's defence gives points.</param>
/// <param name="TreatmentWhenScored">What an exempt person gets then; otherwise <paramref name="TreatmentWhenNotScored"/>.</param>
/// <param name="Maximum">答辩满分</param>
/// <param name="PassMark">答辩合格分; null: points alone fail nobody.</param>
/// <param name="PassShare">Where no points are given: the share of the panel that must find the defence good enough.</param>
/// <param name="MinutesPerPerson">每人答辩时间</param>
/// <param name="ThingsToBring">参加答辩须携带的证件和材料</param>
public sealed record DefencePolicy(
    [Unit("list")] Cited<IReadOnlyList<TitleLevel>> ExemptLevels,
    [Unit("list")] Cited<IReadOnlyList<string>> ExemptServices,
    [Unit("list")] Cited<IReadOnlyList<string>> ExemptCounties,
    [Unit("list")] Cited<IReadOnlyList<string>> ExemptPlaces,
    [Unit("yes/no")] Cited<bool> IsScored,
    [Unit("text")] Cited<string> TreatmentWhenScored,
    [Unit("text")] Cited<string> TreatmentWhenNotScored,
    [Unit("point")] Cited<int> Maximum,
    [Unit("point")] Cited<int?> PassMark,
    [Unit("share")] Cited<Fraction> PassShare,
    [Unit("minute")] Cited<int> MinutesPerPerson,
    [Unit("list")] Cited<IReadOnlyList<string>> ThingsToBring);
