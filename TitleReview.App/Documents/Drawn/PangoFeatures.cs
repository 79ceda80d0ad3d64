using Microsoft.Win32.SafeHandles;

namespace TitleReview.App.Documents.Drawn;

/// <summary>How Pango sets characters beside each other.</summary>
internal sealed class PangoFeatures() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Pango.FreeFeatures(handle);
        return true;
    }
}
