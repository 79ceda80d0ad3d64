using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「评审委员会组成」.</summary>
/// <param name="IsOfOneSeries">不得跨系列组建综合性职称评审委员会</param>
/// <param name="GroupMinimum">学科组, least experts</param>
/// <param name="GroupHeads">学科组组长</param>
/// <param name="OwnUnitMaximum">Largest share of a self-reviewing unit's own experts.</param>
/// <param name="IsOdd">Whether the number must be odd.</param>
/// <param name="SeniorBySeries">Least members of a senior committee formed by series.</param>
/// <param name="SeniorBySpecialty">The same, formed by specialty.</param>
public sealed record CommitteesPolicy(
    [Unit("yes/no")] Cited<bool> IsOfOneSeries,
    [Unit("person")] Cited<int> GroupMinimum,
    [Unit("person")] Cited<int> GroupHeads,
    [Unit("share")] Cited<Fraction> OwnUnitMaximum,
    [Unit("yes/no")] Cited<bool> IsOdd,
    [Unit("person")] Cited<int> SeniorBySeries,
    [Unit("person")] Cited<int> SeniorBySpecialty);
