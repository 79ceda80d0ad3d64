using TitleReview.App.Imaging;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>Whatever bytes come, the answer is a refusal or a clean copy; never an exception, never a crash.</summary>
public sealed class HostileScansTests
{
    private static readonly byte[][] _seeds =
    [
        ReferenceTools.Encode(Pnm.Noise(61, 47, 3, 1), "-quality 50"),
        ReferenceTools.Encode(Pnm.Noise(61, 47, 3, 2), "-quality 50 -progressive"),
        ReferenceTools.Encode(Pnm.Noise(61, 47, 3, 3), "-quality 50 -restart 2B -sample 2x1"),
        ReferenceTools.Encode(Pnm.Noise(61, 47, 1, 4), "-quality 50 -grayscale"),
        JpegAnatomy.WithOrientation(ReferenceTools.Encode(Pnm.Noise(61, 47, 3, 5), "-quality 50"), 6),
    ];

    [Fact]
    public void Inspect_ThreeHundredMutations_RefusedOrBurnedClean()
    {
        var random = new Random(20260101);
        var refused = 0;
        for (var round = 0; round < 300; round++)
        {
            var file = Mutate(_seeds[round % _seeds.Length], random);
            var inspection = ScanCheck.Inspect(file, ScanLimits.Proposed);
            if (inspection.IsRefused)
            {
                refused++;
                continue;
            }

            var page = inspection.Facts.Geometry;
            var burned = MaskBurner.Burn(file, [new(page.UprightWidth / 2, page.UprightHeight / 2, 1, 1, MaskKind.Name)]);
            Assert.Equal(page.Orientation, JpegAnatomy.OrientationOfCleanCopy(burned.Full));
        }

        Assert.InRange(refused, 30, 299);
    }

    [Fact]
    public void Inspect_RandomBytesAfterASoi_AlwaysRefused()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var noise = new byte[random.Next(600)];
            random.NextBytes(noise);

            Assert.True(ScanCheck.Inspect((byte[])[0xFF, 0xD8, 0xFF, .. noise], ScanLimits.Proposed).IsRefused);
        }
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        byte[] file = [.. seed];
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            // half of the changes hit the header, where sizes and tables are
            var at = random.Next(2) == 0 ? random.Next(Math.Min(700, file.Length)) : random.Next(file.Length);
            file[at] = (byte)random.Next(256);
        }

        return random.Next(6) switch
        {
            0 => file[..random.Next(file.Length)],
            1 => [.. file[..random.Next(file.Length)], .. file[random.Next(file.Length)..]],
            _ => file,
        };
    }
}
