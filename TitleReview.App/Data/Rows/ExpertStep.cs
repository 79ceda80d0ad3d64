using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>One step of an expert on the way into the pool or out of it; never changed.</summary>
public sealed class ExpertStep
{
    public ExpertId Expert { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>Null: the first.</summary>
    public ExpertState? From { get; init; }

    public ExpertState To { get; init; }

    public PersonId By { get; init; }

    /// <summary>As signed then.</summary>
    public required string ByName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public required string Note { get; init; }
}
