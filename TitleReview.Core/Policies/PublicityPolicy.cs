using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「公示」, in the unit and of the results.</summary>
/// <param name="WorkingDays">Least length of the unit's publicity.</param>
/// <param name="CountsStartDay">Whether the first day counts.</param>
/// <param name="ResultWorkingDays">Least length of the results' publicity.</param>
/// <param name="ShowsFullIdNumber">Whether the public notice shows the whole identity number.</param>
/// <param name="Announcement">推荐单位公示, paragraph by paragraph, with {name} {series} {specialty} {level} {from} {to} {office} {phone} to fill in.</param>
/// <param name="ResultStatement">推荐单位公示结果, with {days} besides.</param>
public sealed record PublicityPolicy(
    [Unit("working day")] Cited<int> WorkingDays,
    [Unit("yes/no")] Cited<bool> CountsStartDay,
    [Unit("working day")] Cited<int> ResultWorkingDays,
    [Unit("yes/no")] Cited<bool> ShowsFullIdNumber,
    [Unit("list")] Cited<IReadOnlyList<string>> Announcement,
    [Unit("text")] Cited<string> ResultStatement);
