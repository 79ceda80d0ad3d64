using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「诚信记录」 of an expert: a decision that keeps him from reviews in whole years, both included.</summary>
public sealed class ExpertIntegrityRecord : IVersioned
{
    public Guid Id { get; init; }

    public ExpertId Expert { get; init; }

    /// <summary>「处理决定文号」.</summary>
    public required string Decision { get; init; }

    /// <summary>What he did.</summary>
    public required string Ground { get; init; }

    public int FirstYear { get; init; }

    public int LastYear { get; init; }

    public required string ByName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Why it was lifted; empty: it stands.</summary>
    public string LiftedReason { get; set; } = "";

    public int Version { get; set; }
}
