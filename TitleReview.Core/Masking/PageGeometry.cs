namespace TitleReview.Core.Masking;

/// <summary>「页面几何」: how a page is stored, how it stands upright, and the grid its picture is coded on.</summary>
/// <param name="Orientation">1 to 8, as in the Exif tag 0x0112.</param>
/// <param name="McuWidth">Width in stored pixels of the smallest unit the JPEG codes on its own: 8, 16 or 32.</param>
/// <param name="McuHeight">Height of the same.</param>
public sealed record PageGeometry(int StoredWidth, int StoredHeight, int Orientation, int McuWidth, int McuHeight)
{
    // each is its neighbour to the left turned right by a quarter: first the four plain ones, then the four mirrored ones
    private static readonly int[] _turns = [1, 6, 3, 8, 2, 7, 4, 5];

    public int Orientation { get; } = Orientation is >= 1 and <= 8
        ? Orientation
        : throw new ArgumentOutOfRangeException(nameof(Orientation), Orientation, "An orientation is 1 to 8.");

    /// <summary>The upright page lies on its side in the file: width and height change places.</summary>
    public bool IsTurned => Orientation >= 5;

    /// <summary>Upright x counts from the far end of the stored side it comes from.</summary>
    public bool FlipsX => Orientation is 2 or 3 or 6 or 7;

    /// <summary>Upright y counts from the far end of the stored side it comes from.</summary>
    public bool FlipsY => Orientation is 3 or 4 or 7 or 8;

    public int UprightWidth => IsTurned ? StoredHeight : StoredWidth;

    public int UprightHeight => IsTurned ? StoredWidth : StoredHeight;

    public UprightGrid Grid
    {
        get
        {
            var (stepX, stepY) = IsTurned ? (McuHeight, McuWidth) : (McuWidth, McuHeight);
            return new(FlipsX ? UprightWidth % stepX : 0, FlipsY ? UprightHeight % stepY : 0, stepX, stepY);
        }
    }

    /// <summary>The same stored picture, standing as this orientation says.</summary>
    public PageGeometry Standing(int orientation) => new(StoredWidth, StoredHeight, orientation, McuWidth, McuHeight);

    /// <summary>「旋转」: the upright page turned to the right by quarters of a circle; what is mirrored stays mirrored.</summary>
    public PageGeometry TurnedRight(int quarters) =>
        Standing(_turns[((Array.IndexOf(_turns, Orientation) + quarters) & 3) | (Array.IndexOf(_turns, Orientation) & 4)]);

    /// <summary>What is really covered: the region grown outward to the grid, never beyond the page.</summary>
    /// <remarks>A unit of the JPEG is wiped whole or not at all; a part of one would leave traces of the covered words around the box.</remarks>
    public MaskRegion Grow(MaskRegion region)
    {
        var grown = Grid.Grow(region.Rect, UprightWidth, UprightHeight);
        return new(grown.X, grown.Y, grown.W, grown.H, region.Kind);
    }

    public PixelRect ToStored(PixelRect upright)
    {
        var x = FlipsX ? UprightWidth - upright.Right : upright.X;
        var y = FlipsY ? UprightHeight - upright.Bottom : upright.Y;
        return IsTurned ? new(y, x, upright.H, upright.W) : new(x, y, upright.W, upright.H);
    }

    public PixelRect ToUpright(PixelRect stored)
    {
        var (x, y, w, h) = IsTurned ? (stored.Y, stored.X, stored.H, stored.W) : (stored.X, stored.Y, stored.W, stored.H);
        return new(FlipsX ? UprightWidth - x - w : x, FlipsY ? UprightHeight - y - h : y, w, h);
    }
}
