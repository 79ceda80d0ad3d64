using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Data.Rows;

/// <summary>「遮盖建议」 of one page, with what a person has made of it.</summary>
public sealed class SuggestedRegion
{
    public PageId Page { get; init; }

    /// <summary>From 1 within the page; never given twice, so that a late message about one means no other.</summary>
    public int Number { get; init; }

    /// <summary>How the page stood when it was found; on the page as it stands otherwise it means nothing.</summary>
    public int Orientation { get; init; }

    /// <summary>In pixels of the upright page, as are the three that follow.</summary>
    public int X { get; init; }

    public int Y { get; init; }

    public int W { get; init; }

    public int H { get; init; }

    public MaskKind Kind { get; init; }

    /// <summary>0 to 1: how sure the program is.</summary>
    public double Score { get; init; }

    public SuggestionState State { get; set; }

    public MaskRegion Region => new(X, Y, W, H, Kind);
}
