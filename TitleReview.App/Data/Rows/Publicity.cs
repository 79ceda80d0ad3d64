using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「公示」 of which kind. The numbers are stored.</summary>
public enum PublicityKind
{
    /// <summary>单位公示</summary>
    Unit = 1,

    /// <summary>结果公示</summary>
    Result = 2,
}

/// <summary>A publicity period of one case; the days are inclusive.</summary>
public sealed class Publicity : IVersioned
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public PublicityKind Kind { get; init; }

    /// <summary>Which submission of the case the period belongs to, from 1.</summary>
    public int Submission { get; init; }

    /// <summary>Of results: which vote on the case, counted from 0; otherwise 0.</summary>
    public int Round { get; init; }

    public DateOnly FromOn { get; set; }

    public DateOnly ToOn { get; set; }

    /// <summary>What is made public, encrypted; empty where no words were registered: of results, and of the time before there were any.</summary>
    public string Box { get; set; } = "";

    public int Version { get; set; }
}
