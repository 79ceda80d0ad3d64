using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「评审费」.</summary>
/// <param name="PerPerson">Yuan per person, by kind of application and level; what is not in it cannot be applied for.</param>
public sealed record FeesPolicy(
    [Unit("yuan")] Cited<IReadOnlyDictionary<ApplicationKind, IReadOnlyDictionary<TitleLevel, int>>> PerPerson);
