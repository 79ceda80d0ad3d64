using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「任职年限」.</summary>
/// <param name="Required">Years in the current title before this level may be applied for.</param>
/// <param name="CountedForKinds">Kinds of application for which these years are counted.</param>
/// <param name="InitialDetermination">初次确定, by level: 学历 and years of professional work, for example 大专满1年.</param>
/// <param name="Conferral">授予, by level: the degrees for which a title is conferred.</param>
public sealed record ServiceYearsPolicy(
    [Unit("year")] CitedTable<TitleLevel, int> Required,
    [Unit("list")] Cited<IReadOnlyList<ApplicationKind>> CountedForKinds,
    [Unit("list")] Cited<IReadOnlyDictionary<string, IReadOnlyList<string>>> InitialDetermination,
    [Unit("list")] Cited<IReadOnlyDictionary<string, IReadOnlyList<string>>> Conferral);
