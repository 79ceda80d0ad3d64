using TitleReview.App.Imaging;
using TitleReview.App.Imaging.Copies;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging.Copies;

/// <summary>What somebody with the file vault in hand could put in the place of a burned page.</summary>
public sealed class CopyCheckTests
{
    private static readonly MaskRegion[] _boxes = [new(40, 24, 60, 20, MaskKind.Name), new(130, 90, 30, 30, MaskKind.Unit)];
    private static readonly byte[] _scan = ReferenceTools.Encode(Pnm.Noise(203, 149, 3, seed: 1), "-sample 2x2 -quality 85 -optimize");
    private static readonly PageGeometry _page = new(203, 149, 1, 16, 16);

    [Theory]
    [InlineData("-sample 1x1 -quality 75")]
    [InlineData("-sample 2x1 -quality 92")]
    [InlineData("-sample 1x2 -quality 60")]
    [InlineData("-sample 2x2 -quality 85 -optimize")]
    [InlineData("-sample 4x1 -quality 85")]
    [InlineData("-sample 2x2 -quality 85 -progressive")]
    [InlineData("-sample 2x2 -quality 85 -restart 1")]
    [InlineData("-grayscale -quality 85")]
    [InlineData("-quality 100")]
    public void Inspect_WhatWasBurnedHere_IsSound(string coding)
    {
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var scan = JpegAnatomy.WithOrientation(ReferenceTools.Encode(Pnm.Noise(203, 149, 3, orientation), coding), orientation);
            var page = ScanCheck.Inspect(scan, ScanLimits.Proposed).Facts!.Geometry;

            foreach (var regions in (IReadOnlyList<MaskRegion>[])[[], [new(5, 9, 70, 33, MaskKind.Name), new(100, 100, 49, 40, MaskKind.Unit)]])
            {
                var faults = CopyCheck.Inspect(Copies(MaskBurner.Burn(scan, regions)), page, regions);

                Assert.Empty(faults.More);
                Assert.Empty(faults.Uncovered!);
            }
        }
    }

    [Fact]
    public void Inspect_PageTurnedSince_IsSound()
    {
        var page = _page.TurnedRight(1);

        var faults = CopyCheck.Inspect(Copies(MaskBurner.Burn(_scan, [new(20, 40, 30, 60, MaskKind.Name)], page.Orientation)), page, [new(20, 40, 30, 60, MaskKind.Name)]);

        Assert.Empty(faults.More);
        Assert.Empty(faults.Uncovered!);
    }

    [Theory]
    [InlineData(0xFE, "注释（COM）")]
    [InlineData(0xE2, "附加信息（APP2）")]
    [InlineData(0xED, "附加信息（APP13）")]
    public void Inspect_MetadataPutIn_IsFound(byte marker, string words)
    {
        var burned = Burned();

        Assert.Contains(words, Assert.Single(MoreOf(burned with { Full = JpegAnatomy.WithSegment(burned.Full, marker, [1, 2, 3]) }).OfType<CopyHoldsMore>()).Sentence, StringComparison.Ordinal);
        Assert.Equal("预览图", Assert.Single(MoreOf(burned with { View = JpegAnatomy.WithSegment(burned.View, marker, [1, 2, 3]) }).OfType<CopyHoldsMore>()).Copy);
        Assert.Equal("缩略图", Assert.Single(MoreOf(burned with { Thumbnail = JpegAnatomy.WithSegment(burned.Thumbnail, marker, [1, 2, 3]) }).OfType<CopyHoldsMore>()).Copy);
    }

    [Fact]
    public void Inspect_SecondPictureAfterTheEnd_IsFound()
    {
        var burned = Burned();

        var fault = Assert.IsType<CopyHoldsMore>(Assert.Single(MoreOf(burned with { Full = [.. burned.Full, .. _scan] })));

        Assert.Contains($"结尾以后的{_scan.Length}个字节", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_OrientationPutInOrAnotherSize_IsFound()
    {
        var burned = Burned();

        Assert.Contains(MoreOf(burned with { Full = JpegAnatomy.WithOrientation(burned.Full, 6) }), fault => fault is CopyStandsOtherwise);
        Assert.IsType<CopyStandsOtherwise>(Assert.Single(CopyCheck.Inspect(burned, _page with { StoredWidth = 204 }, _boxes).Uncovered!));
        Assert.Contains(CopyCheck.Inspect(burned, _page.Standing(3), _boxes).More, fault => fault is CopyStandsOtherwise);
    }

    [Fact]
    public void Inspect_CutOff_IsBroken()
    {
        var burned = Burned();

        var faults = CopyCheck.Inspect(burned with { Full = burned.Full[..^40] }, _page, _boxes);

        Assert.Contains(faults.More, fault => fault is CopyIsBroken);
        Assert.Null(faults.Uncovered);
        Assert.Null(CopyCheck.Inspect(burned with { Full = "no picture"u8.ToArray() }, _page, _boxes).Uncovered);
    }

    [Fact]
    public void Inspect_OriginalInItsPlace_IsFoundInEveryRegion()
    {
        var original = MaskBurner.Burn(_scan, []);

        var faults = CopyCheck.Inspect(Burned() with { Full = original.Full }, _page, _boxes).Uncovered!;

        Assert.Equal([1, 2], faults.OfType<RegionIsNotSolid>().Where(fault => fault.Copy == "遮盖件").Select(fault => fault.Number));
    }

    [Fact]
    public void Inspect_OriginalInPlaceOfAPageAnsweredNo_IsNotRewritten()
    {
        var burned = Copies(MaskBurner.Burn(_scan, []));

        Assert.IsType<CopyIsNotRewritten>(Assert.Single(CopyCheck.Inspect(burned with { Full = _scan }, _page, []).Uncovered!));
    }

    [Fact]
    public void Inspect_OneCoefficientUnderARegion_IsFound()
    {
        var burned = Burned();
        Assert.True(JpegHeader.TryRead(burned.Full, ScanLimits.AlreadyJudged, out var header, out _));
        var touched = JpegCodec.Rewrite(CleanJpeg.Write(burned.Full, header.Picture), static (blocks, component, row) =>
        {
            if (component == 2 && row == 6)
            {
                blocks[(9 * 64) + 5] = 1;
            }
        });
        Assert.True(JpegHeader.TryRead(touched, ScanLimits.AlreadyJudged, out header, out _));

        var faults = CopyCheck.Inspect(burned with { Full = CleanJpeg.Write(touched, header.Picture) }, _page, _boxes).Uncovered!;

        Assert.Equal([2], faults.OfType<RegionIsNotSolid>().Where(fault => fault.Copy == "遮盖件").Select(fault => fault.Number));
    }

    [Fact]
    public void Inspect_ViewOfTheOriginalOrOfAnotherPage_IsFound()
    {
        var (burned, original) = (Burned(), MaskBurner.Burn(_scan, []));
        var other = MaskBurner.Burn(ReferenceTools.Encode(Pnm.Noise(203, 149, 3, seed: 2), "-quality 85"), _boxes);
        var larger = MaskBurner.Burn(ReferenceTools.Encode(Pnm.Noise(210, 149, 3, seed: 2), "-quality 85"), _boxes);

        Assert.Equal([("预览图", 1), ("预览图", 2)], UncoveredOf(burned with { View = original.View }).Cast<RegionIsNotSolid>().Select(fault => (fault.Copy, fault.Number)));
        Assert.Equal(["缩略图", "缩略图"], UncoveredOf(burned with { Thumbnail = original.Thumbnail }).Cast<RegionIsNotSolid>().Select(fault => fault.Copy));
        Assert.IsType<CopyIsNotMadeFromBurned>(Assert.Single(UncoveredOf(burned with { View = other.View })));
        Assert.IsType<CopyIsNotMadeFromBurned>(Assert.Single(UncoveredOf(burned with { View = larger.View })));
    }

    [Fact]
    public void Inspect_ViewEncodedAnew_IsSound()
    {
        var (scan, regions) = (Scans.Read("leak-pair-a.jpg"), Scans.LeakPairRegions());
        var burned = Copies(MaskBurner.Burn(scan, regions));
        Assert.True(JpegHeader.TryRead(burned.View, ScanLimits.AlreadyJudged, out var header, out _));
        var anew = JpegCodec.Encode(JpegCodec.Decode(burned.View, header.Frame), 90);
        Assert.NotEqual(burned.View, anew);

        Assert.Empty(CopyCheck.Inspect(burned with { View = anew }, ScanCheck.Inspect(scan, ScanLimits.Proposed).Facts!.Geometry, regions).Uncovered!);
    }

    private static StoredCopies Burned() => Copies(MaskBurner.Burn(_scan, _boxes));

    private static StoredCopies Copies(BurnedPage burned) => new(burned.Full, burned.View, burned.Thumbnail);

    private static IReadOnlyList<Refusal> MoreOf(StoredCopies copies) => CopyCheck.Inspect(copies, _page, _boxes).More;

    private static IReadOnlyList<Refusal> UncoveredOf(StoredCopies copies) => CopyCheck.Inspect(copies, _page, _boxes).Uncovered!;
}
