using Microsoft.Win32.SafeHandles;

namespace TitleReview.App.Documents.Drawn;

/// <summary>A font map, a context or a layout of Pango, released on every path.</summary>
internal sealed class PangoObject() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Pango.Release(handle);
        return true;
    }
}
