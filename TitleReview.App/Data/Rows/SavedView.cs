using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「常用筛选」: a queue as one person likes to see it, by the part of its address behind the question mark.</summary>
public sealed class SavedView : IVersioned
{
    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public required string Name { get; init; }

    public required string Query { get; set; }

    public int Version { get; set; }
}
