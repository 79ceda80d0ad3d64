using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>「办理记录」: one line of a case's history, never changed.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">UTC.</param>
/// <param name="ActorName">The name as it was then; of a stand-in, both: 李强（代王芳）.</param>
public sealed record HistoryEntry(
    int Number, DateTime At, PersonId Actor, string ActorName, Act Act, Stage From, Stage To, string Note)
{
    /// <summary>For whom a stand-in acted; null: in his own name.</summary>
    public PersonId? OnBehalfOf { get; init; }
}
