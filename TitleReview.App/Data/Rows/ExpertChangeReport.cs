using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「专家情况变动报告」: one of the grounds for removal, reported, dated and then decided by the centre. It keeps the expert from draws from its day on, until it is found not to hold.</summary>
public sealed class ExpertChangeReport : IVersioned
{
    public Guid Id { get; init; }

    public ExpertId Expert { get; init; }

    /// <summary>As the notice names it.</summary>
    public required string Ground { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly Since { get; init; }

    /// <summary>What happened.</summary>
    public required string Account { get; init; }

    public PersonId ReportedBy { get; init; }

    public required string ReportedByName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime ReportedAt { get; init; }

    /// <summary>Null while undecided.</summary>
    public bool? IsUpheld { get; set; }

    /// <summary>Why it was decided so.</summary>
    public string Decision { get; set; } = "";

    public string DecidedByName { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    public int Version { get; set; }
}
