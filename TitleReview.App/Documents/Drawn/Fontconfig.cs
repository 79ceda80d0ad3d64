using System.Runtime.InteropServices;

namespace TitleReview.App.Documents.Drawn;

/// <summary>The calls of fontconfig 2.14 that are used, as fontconfig.h declares them; Debian package libfontconfig1.</summary>
internal static partial class Fontconfig
{
    private const string Library = "libfontconfig.so.1";

    [LibraryImport(Library, EntryPoint = "FcConfigCreate")]
    public static partial FontList Create();

    [LibraryImport(Library, EntryPoint = "FcConfigParseAndLoad", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool Load(FontList fonts, string file, [MarshalAs(UnmanagedType.Bool)] bool complain);

    [LibraryImport(Library, EntryPoint = "FcConfigBuildFonts")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool Build(FontList fonts);

    [LibraryImport(Library, EntryPoint = "FcConfigDestroy")]
    public static partial void Destroy(nint fonts);
}
