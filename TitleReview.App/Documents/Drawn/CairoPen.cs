using Microsoft.Win32.SafeHandles;

namespace TitleReview.App.Documents.Drawn;

/// <summary>What cairo draws with, closed on every path.</summary>
internal sealed class CairoPen() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Cairo.DestroyPen(handle);
        return true;
    }
}
