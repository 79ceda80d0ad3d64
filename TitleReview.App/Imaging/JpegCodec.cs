using System.Runtime.InteropServices;

namespace TitleReview.App.Imaging;

/// <summary>Sees, and may change, one row of 8×8 coefficient blocks of one component.</summary>
internal delegate void BlockRowFilter(Span<short> blocks, int component, int blockRow);

/// <summary>Decode, encode and rewrite by libjpeg-turbo. Any warning of the decoder counts as damage.</summary>
/// <remarks>Only pictures from <see cref="CleanJpeg"/> come here, so no metadata is ever parsed by native code.</remarks>
internal static unsafe class JpegCodec
{
    /// <summary>Decodes at <paramref name="eighths"/>/8 of the size.</summary>
    /// <remarks>
    /// Chroma is not smoothed across blocks (FASTUPSAMPLE): smoothing would carry what a block holds into its neighbours, and a mask would
    /// change pixels beside it.
    /// </remarks>
    public static Raster Decode(ReadOnlySpan<byte> jpeg, JpegFrame frame, int eighths = 8)
    {
        var raster = new Raster(((frame.Width * eighths) + 7) / 8, ((frame.Height * eighths) + 7) / 8, frame.IsGrey ? 1 : 3);
        using var handle = TurboJpeg.OpenDecompressor();
        fixed (byte* source = jpeg, pixels = raster.Pixels)
        {
            var flags = TurboJpeg.FlagFastUpsample | TurboJpeg.FlagStopOnWarning | TurboJpeg.FlagLimitScans;
            Check(handle, TurboJpeg.Decompress(handle, source, (nuint)jpeg.Length, pixels, raster.Width, 0, raster.Height, FormatOf(raster), flags));
        }

        return raster;
    }

    public static byte[] Encode(Raster raster, int quality)
    {
        byte* jpeg = null;
        nuint size = 0;
        using var handle = TurboJpeg.OpenCompressor();
        try
        {
            fixed (byte* pixels = raster.Pixels)
            {
                var sampling = raster.Channels == 1 ? TurboJpeg.SamplingGrey : TurboJpeg.Sampling420;
                Check(handle, TurboJpeg.Compress(
                    handle, pixels, raster.Width, 0, raster.Height, FormatOf(raster), &jpeg, &size, sampling, quality, TurboJpeg.FlagAccurateDct));
            }

            return new ReadOnlySpan<byte>(jpeg, (int)size).ToArray();
        }
        finally
        {
            TurboJpeg.Free(jpeg);
        }
    }

    /// <summary>Reads the coefficients, shows them to the filter and writes them again: what the filter leaves alone stays bit-exact.</summary>
    public static byte[] Rewrite(ReadOnlySpan<byte> jpeg, BlockRowFilter filter)
    {
        byte* result = null;
        nuint size = 0;
        var pinned = GCHandle.Alloc(filter);
        using var handle = TurboJpeg.OpenTransformer();
        try
        {
            var transform = new TurboJpeg.Transform
            {
                Options = TurboJpeg.OptionCopyNone,
                Data = GCHandle.ToIntPtr(pinned),
                Filter = &TurboJpeg.FilterBlocks,
            };
            fixed (byte* source = jpeg)
            {
                var flags = TurboJpeg.FlagStopOnWarning | TurboJpeg.FlagLimitScans;
                Check(handle, TurboJpeg.Apply(handle, source, (nuint)jpeg.Length, 1, &result, &size, &transform, flags));
            }

            return new ReadOnlySpan<byte>(result, (int)size).ToArray();
        }
        finally
        {
            TurboJpeg.Free(result);
            pinned.Free();
        }
    }

    private static int FormatOf(Raster raster) => raster.Channels == 1 ? TurboJpeg.FormatGrey : TurboJpeg.FormatRgb;

    private static void Check(TurboJpegHandle handle, int answer)
    {
        if (answer != 0)
        {
            throw new JpegDamagedException(Marshal.PtrToStringUTF8((nint)TurboJpeg.LastError(handle)) ?? "libjpeg-turbo gave no reason");
        }
    }
}
