using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「评审委员会备案登记」.</summary>
/// <param name="Levels">Levels a committee may review, by its seat; a seat that is not in it reviews as approved.</param>
/// <param name="Routes">To whom the form goes, by seat.</param>
/// <param name="CentralUnitRoute">The same for 中央驻疆单位.</param>
/// <param name="RequiredFields">必填</param>
/// <param name="OptionalFields">选填; printed 无 when empty</param>
/// <param name="ValidYears">Longest validity of a committee's filing.</param>
public sealed record RegistrationPolicy(
    [Unit("list")] Cited<IReadOnlyDictionary<CommitteeSeat, IReadOnlyList<TitleLevel>>> Levels,
    [Unit("text")] Cited<IReadOnlyDictionary<CommitteeSeat, string>> Routes,
    [Unit("text")] Cited<string> CentralUnitRoute,
    [Unit("list")] Cited<IReadOnlyList<string>> RequiredFields,
    [Unit("list")] Cited<IReadOnlyList<string>> OptionalFields,
    [Unit("year")] Cited<int> ValidYears);
