using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace TitleReview.App.Documents.Drawn;

/// <summary>The calls of cairo 1.16 that are used, as cairo.h and cairo-pdf.h declare them; Debian package libcairo2.</summary>
internal static partial class Cairo
{
    public const int Success = 0;
    public const int WriteError = 11;
    public const int MetadataTitle = 0;
    public const int MetadataCreated = 5;

    /// <summary>CAIRO_PDF_VERSION_1_4: later versions of cairo pack the objects of later versions of PDF.</summary>
    public const int PdfVersion14 = 0;

    /// <summary>CAIRO_CONTENT_COLOR_ALPHA.</summary>
    public const int ColourAndOpacity = 0x3000;

    private const string Library = "libcairo.so.2";

    /// <summary>Must not throw: an exception may not cross native frames.</summary>
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int Write(nint closure, nint data, uint length);

    [StructLayout(LayoutKind.Sequential)]
    public struct Rectangle
    {
        public double X;
        public double Y;
        public double Width;
        public double Height;
    }

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial CairoSurface CreatePdf(Write write, nint closure, double width, double height);

    /// <param name="bounds">What lies beyond is cut off.</param>
    [LibraryImport(Library, EntryPoint = "cairo_recording_surface_create")]
    public static partial CairoSurface CreateRecording(int content, in Rectangle bounds);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetMetadata(CairoSurface surface, int which, string text);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_restrict_to_version")]
    public static partial void RestrictTo(CairoSurface surface, int version);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    public static partial int StatusOf(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial CairoPen CreatePen(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    public static partial int StatusOf(CairoPen pen);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    public static partial void DestroyPen(nint pen);

    [LibraryImport(Library, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(CairoPen pen);

    [LibraryImport(Library, EntryPoint = "cairo_save")]
    public static partial void Save(CairoPen pen);

    [LibraryImport(Library, EntryPoint = "cairo_restore")]
    public static partial void Restore(CairoPen pen);

    [LibraryImport(Library, EntryPoint = "cairo_translate")]
    public static partial void Translate(CairoPen pen, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rotate")]
    public static partial void Rotate(CairoPen pen, double angle);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgba")]
    public static partial void SetColour(CairoPen pen, double red, double green, double blue, double opacity);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_surface")]
    public static partial void SetSource(CairoPen pen, CairoSurface surface, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_paint")]
    public static partial void Paint(CairoPen pen);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(CairoPen pen, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rectangle")]
    public static partial void AddBox(CairoPen pen, double x, double y, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    public static partial void Fill(CairoPen pen);
}
