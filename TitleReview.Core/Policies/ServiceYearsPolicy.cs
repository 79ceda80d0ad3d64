using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「任职年限」.</summary>
/// <param name="Required">Years in the current title before this level may be applied for.</param>
/// <param name="CountedForKinds">Kinds of application for which these years are counted.</param>
public sealed record ServiceYearsPolicy(
    [Unit("year")] CitedTable<TitleLevel, int> Required,
    [Unit("list")] Cited<IReadOnlyList<ApplicationKind>> CountedForKinds);
