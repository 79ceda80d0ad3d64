using Microsoft.Win32.SafeHandles;

namespace TitleReview.App.Imaging;

/// <summary>A compressor, decompressor or transformer of libjpeg-turbo, closed on every path.</summary>
internal sealed class TurboJpegHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => TurboJpeg.Close(handle) == 0;
}
