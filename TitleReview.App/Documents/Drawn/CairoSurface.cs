using Microsoft.Win32.SafeHandles;

namespace TitleReview.App.Documents.Drawn;

/// <summary>What is drawn on, closed on every path.</summary>
internal sealed class CairoSurface() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Cairo.DestroySurface(handle);
        return true;
    }
}
