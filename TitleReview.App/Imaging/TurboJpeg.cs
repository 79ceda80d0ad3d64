using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TitleReview.App.Imaging;

/// <summary>The calls of libjpeg-turbo 2.1 that are used, as turbojpeg.h declares them; Debian package libturbojpeg0.</summary>
internal static unsafe partial class TurboJpeg
{
    public const int FormatRgb = 0;
    public const int FormatGrey = 6;
    public const int Sampling420 = 2;
    public const int SamplingGrey = 3;
    public const int FlagFastUpsample = 256;
    public const int FlagAccurateDct = 4096;
    public const int FlagStopOnWarning = 8192;
    public const int FlagLimitScans = 32768;
    public const int OptionCopyNone = 64;

    private const string Library = "libturbojpeg.so.0";

    [StructLayout(LayoutKind.Sequential)]
    public struct Region
    {
        public int X;
        public int Y;
        public int W;
        public int H;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Transform
    {
        public Region Crop;
        public int Operation;
        public int Options;
        public nint Data;
        public delegate* unmanaged[Cdecl]<short*, Region, Region, int, int, Transform*, int> Filter;
    }

    [LibraryImport(Library, EntryPoint = "tjInitDecompress")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial TurboJpegHandle OpenDecompressor();

    [LibraryImport(Library, EntryPoint = "tjInitCompress")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial TurboJpegHandle OpenCompressor();

    [LibraryImport(Library, EntryPoint = "tjInitTransform")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial TurboJpegHandle OpenTransformer();

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Close(nint handle);

    [LibraryImport(Library, EntryPoint = "tjFree")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void Free(byte* buffer);

    [LibraryImport(Library, EntryPoint = "tjGetErrorStr2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial byte* LastError(TurboJpegHandle handle);

    [LibraryImport(Library, EntryPoint = "tjDecompress2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Decompress(
        TurboJpegHandle handle, byte* jpeg, nuint size, byte* pixels, int width, int pitch, int height, int format, int flags);

    [LibraryImport(Library, EntryPoint = "tjCompress2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Compress(
        TurboJpegHandle handle, byte* pixels, int width, int pitch, int height, int format, byte** jpeg, nuint* size, int sampling, int quality, int flags);

    [LibraryImport(Library, EntryPoint = "tjTransform")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Apply(
        TurboJpegHandle handle, byte* jpeg, nuint size, int count, byte** results, nuint* sizes, Transform* transforms, int flags);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int FilterBlocks(short* blocks, Region strip, Region plane, int component, int transformIndex, Transform* transform)
    {
        // an exception must not cross native frames: it would end the process
        try
        {
            var filter = (BlockRowFilter)GCHandle.FromIntPtr(transform->Data).Target!;
            var row = new Span<short>(blocks, strip.W / 8 * 64);
            filter(row, component, strip.Y / 8);
            return CoefficientRange.CanBeWritten(row) ? 0 : -1;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return -1;
        }
    }
}
