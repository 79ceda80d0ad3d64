using Microsoft.Win32.SafeHandles;

namespace TitleReview.App.Documents.Drawn;

/// <summary>Families and a size, as Pango keeps them.</summary>
internal sealed class PangoFont() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Pango.FreeFont(handle);
        return true;
    }
}
