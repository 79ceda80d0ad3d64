using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「代理」: a colleague acts under somebody's assignment from a day to a day, both included, and no longer than that assignment is in force.</summary>
public sealed class StandIn : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>The assignment of the one who is stood in for.</summary>
    public Guid Assignment { get; init; }

    public PersonId Delegate { get; init; }

    public DateOnly FromOn { get; init; }

    public DateOnly ToOn { get; init; }

    /// <summary>UTC.</summary>
    public DateTime GrantedAt { get; init; }

    /// <summary>UTC; null unless one of the two ended it before its time.</summary>
    public DateTime? EndedAt { get; set; }

    public int Version { get; set; }
}
