using TitleReview.App.Imaging;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>G-MASK-EXACT: outside the grown boxes a burned copy is the original, coefficient for coefficient; inside there is nothing.</summary>
public sealed class BurnedCoefficientsTests
{
    [Theory]
    [InlineData("-sample 2x2")]
    [InlineData("-sample 2x1")]
    [InlineData("-sample 1x2")]
    [InlineData("-sample 1x1")]
    [InlineData("-sample 4x1")]
    [InlineData("-grayscale")]
    [InlineData("-sample 2x2 -progressive")]
    [InlineData("-sample 2x1 -progressive")]
    [InlineData("-sample 1x1 -progressive")]
    [InlineData("-grayscale -progressive")]
    [InlineData("-sample 2x2 -restart 3B")]
    [InlineData("-sample 1x1 -quality 100")]
    [InlineData("-sample 2x2 -quality 5")]
    public void Burn_NoisePage_ChangesNoCoefficientOutsideTheGrownBoxes(string coding)
    {
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var original = JpegAnatomy.WithOrientation(ReferenceTools.Encode(Pnm.Noise(203, 149, 3, orientation), coding), orientation);
            var page = ScanCheck.Inspect(original, ScanLimits.Proposed).Facts!.Geometry;

            AssertExact(original, page, [new(37, 41, 50, 29, MaskKind.Name), new(page.UprightWidth - 5, page.UprightHeight - 3, 5, 3, MaskKind.Unit)]);
        }
    }

    [Theory]
    [InlineData("a4-300dpi-00_t0.jpg")]
    [InlineData("a4-150dpi-16_t4.jpg")]
    [InlineData("phone-18_t0.jpg")]
    public void Burn_TrueWordsOfAScan_ChangesNoCoefficientOutsideTheGrownBoxes(string name)
    {
        var original = Scans.Read(name);

        AssertExact(original, ScanCheck.Inspect(original, ScanLimits.Proposed).Facts!.Geometry, Scans.TrueRegions(name));
    }

    /// <summary>jpegtran makes a progressive file of the same coefficients: the reader sees through the coding.</summary>
    [Fact]
    public void Read_OfAProgressiveRewrite_FindsTheSameCoefficients()
    {
        var baseline = ReferenceTools.Encode(Pnm.Noise(203, 149, 3, 1), "-sample 2x2");
        var (one, other) = (Coefficients.Read(baseline), Coefficients.Read(ReferenceTools.Transform(baseline, "-progressive")));

        Assert.Equal(3, one.Components);
        Assert.All(one.Blocks, block => Assert.True(one.At(block).SequenceEqual(other.At(block)), $"{block}"));
        Assert.Contains(one.Blocks, block => one.At(block)[1..].ContainsAnyExcept((short)0));
    }

    private static void AssertExact(byte[] original, PageGeometry page, IReadOnlyList<MaskRegion> regions)
    {
        var burned = MaskBurner.Burn(original, regions);
        var (before, after) = (Coefficients.Read(original), Coefficients.Read(burned.Full));
        var covered = burned.Grown.Select(region => ToTheEdge(page.ToStored(region.Rect), page)).ToList();
        var (inside, outside) = (0, 0);

        Assert.Equal(before.Steps, after.Steps);
        Assert.True(before.Blocks.SequenceEqual(after.Blocks));
        foreach (var block in before.Blocks)
        {
            var isCovered = covered.Exists(rect => Overlap(rect, before.Place(block)));
            (inside, outside) = isCovered ? (inside + 1, outside) : (inside, outside + 1);
            if (isCovered ? !IsBlack(after.At(block), block.Component) : !after.At(block).SequenceEqual(before.At(block)))
            {
                Assert.Fail(isCovered ? $"{block} still shows something" : $"{block} was changed");
            }
        }
        Assert.True(inside > 0 && outside > inside, $"{inside} inside, {outside} outside");
    }

    // the mean of luma as low as it goes, of colour neutral; no detail
    private static bool IsBlack(ReadOnlySpan<short> block, int component) => (component == 0 ? block[0] < 0 : block[0] == 0) && !block[1..].ContainsAnyExcept((short)0);

    // beyond the page's edge the file goes on to the end of the last unit, unseen
    private static PixelRect ToTheEdge(PixelRect rect, PageGeometry page)
    {
        var right = (rect.Right + page.McuWidth - 1) / page.McuWidth * page.McuWidth;
        var bottom = (rect.Bottom + page.McuHeight - 1) / page.McuHeight * page.McuHeight;
        return new(rect.X, rect.Y, right - rect.X, bottom - rect.Y);
    }

    private static bool Overlap(PixelRect one, PixelRect other) =>
        one.X < other.Right && other.X < one.Right && one.Y < other.Bottom && other.Y < one.Bottom;
}
