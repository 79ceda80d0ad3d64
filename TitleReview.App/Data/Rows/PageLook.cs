using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「查找记录」: how far a program has come in looking at one page for what must be covered. A page without one waits.</summary>
public sealed class PageLook : IVersioned
{
    public PageId Page { get; init; }

    public CaseId Case { get; init; }

    /// <summary>How the page stood, 1 to 8. A page that stands otherwise by now waits again.</summary>
    public int Orientation { get; set; }

    public LookState State { get; set; }

    /// <summary>UTC; whoever looks must be done by then, or another begins anew.</summary>
    public DateTime LeaseEndsAt { get; set; }

    /// <summary>How often somebody has begun, in this orientation.</summary>
    public int Attempts { get; set; }

    /// <summary>Packages that were not installed when it was looked at, with blanks between them; empty when all were.</summary>
    public string Missing { get; set; } = "";

    public int Version { get; set; }
}

public enum LookState
{
    UnderWay,
    Done,

    /// <summary>A tool is missing, failed or took too long: there may be more to cover than was found.</summary>
    Incomplete,
}
