using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「评审专家库」.</summary>
/// <param name="RecommendingSeats">Committees that recommend experts.</param>
/// <param name="YearsInTitle">Least years in the title.</param>
/// <param name="SeniorPoolExcludes">原则上不进入高评委专家库: who, in principle, is not taken in.</param>
/// <param name="MainSeriesOnly">原则上只推荐主系列人员</param>
/// <param name="YoungAge">Oldest age that counts as young.</param>
/// <param name="YoungShare">Share of the recommended who should be young.</param>
/// <param name="DirectEntryHonours">Honours with which a person enters the pool directly.</param>
/// <param name="RemovalGrounds">Circumstances that take an expert out of the pool.</param>
/// <param name="StraightToCentre">Whose experts apply for themselves, past any committee: 由所在单位审核后直接报送.</param>
public sealed record ExpertsPolicy(
    [Unit("list")] Cited<IReadOnlyList<CommitteeSeat>> RecommendingSeats,
    [Unit("year")] Cited<int> YearsInTitle,
    [Unit("list")] Cited<IReadOnlyList<string>> SeniorPoolExcludes,
    [Unit("yes/no")] Cited<bool> MainSeriesOnly,
    [Unit("year")] Cited<int> YoungAge,
    [Unit("share")] Cited<Fraction> YoungShare,
    [Unit("list")] Cited<IReadOnlyList<string>> DirectEntryHonours,
    [Unit("list")] Cited<IReadOnlyList<string>> RemovalGrounds,
    [Unit("text")] Cited<string> StraightToCentre);
