using Microsoft.Win32.SafeHandles;

namespace TitleReview.App.Documents.Drawn;

/// <summary>The fonts that one file of fontconfig names, and no other.</summary>
internal sealed class FontList() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <exception cref="PrintFailedException">The file or a font of it cannot be read.</exception>
    public static FontList Read(string file)
    {
        var fonts = Fontconfig.Create();
        if (Fontconfig.Load(fonts, file, complain: true) && Fontconfig.Build(fonts))
        {
            return fonts;
        }
        fonts.Dispose();
        throw new PrintFailedException("fontconfig cannot read the fonts of the documents.");
    }

    protected override bool ReleaseHandle()
    {
        Fontconfig.Destroy(handle);
        return true;
    }
}
