using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「纸质材料签收」: that one item of the list arrived, when, and who took it in.</summary>
public sealed class PaperArrival : IVersioned
{
    public CaseId Case { get; init; }

    /// <summary>Of the notice's list, from 1.</summary>
    public int Item { get; init; }

    /// <summary>Null where it was ticked off by mistake.</summary>
    public DateOnly? ReceivedOn { get; set; }

    public PersonId By { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public int Version { get; set; }
}
