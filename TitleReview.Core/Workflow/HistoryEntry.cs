using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>「办理记录」: one line of a case's history, never changed.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">UTC.</param>
/// <param name="ActorName">The name as it was then.</param>
public sealed record HistoryEntry(
    int Number, DateTime At, PersonId Actor, string ActorName, Act Act, Stage From, Stage To, string Note);
