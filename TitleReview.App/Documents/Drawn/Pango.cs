using System.Runtime.InteropServices;

namespace TitleReview.App.Documents.Drawn;

/// <summary>The calls of Pango 1.50 that are used, as its headers declare them; Debian packages libpango-1.0-0, libpangocairo-1.0-0 and libpangoft2-1.0-0.</summary>
internal static partial class Pango
{
    /// <summary>PANGO_SCALE: its measures are integers.</summary>
    public const int Scale = 1024;

    /// <summary>CAIRO_FONT_TYPE_FT.</summary>
    public const int FreeType = 1;

    public const int WrapWordsThenCharacters = 2;

    private const string Library = "libpango-1.0.so.0";
    private const string OnCairo = "libpangocairo-1.0.so.0";

    [StructLayout(LayoutKind.Sequential)]
    public struct Box
    {
        public int X;
        public int Y;
        public int Width;
        public int Height;
    }

    [LibraryImport(OnCairo, EntryPoint = "pango_cairo_font_map_new_for_font_type")]
    public static partial PangoObject CreateFontMap(int fontType);

    [LibraryImport("libpangoft2-1.0.so.0", EntryPoint = "pango_fc_font_map_set_config")]
    public static partial void UseFonts(PangoObject fontMap, FontList fonts);

    [LibraryImport(Library, EntryPoint = "pango_font_map_create_context")]
    public static partial PangoObject CreateContext(PangoObject fontMap);

    [LibraryImport(Library, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void SetRounding(PangoObject context, [MarshalAs(UnmanagedType.Bool)] bool isOn);

    [LibraryImport(Library, EntryPoint = "pango_context_set_language")]
    public static partial void SetLanguage(PangoObject context, nint language);

    [LibraryImport(Library, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint LanguageOf(string tag);

    [LibraryImport(OnCairo, EntryPoint = "pango_cairo_update_context")]
    public static partial void Update(CairoPen pen, PangoObject context);

    [LibraryImport(Library, EntryPoint = "pango_font_description_new")]
    public static partial PangoFont CreateFont();

    [LibraryImport(Library, EntryPoint = "pango_font_description_free")]
    public static partial void FreeFont(nint font);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_family", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFamily(PangoFont font, string families);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_absolute_size")]
    public static partial void SetSize(PangoFont font, double size);

    [LibraryImport(Library, EntryPoint = "pango_attr_list_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial PangoFeatures ReadFeatures(string text);

    [LibraryImport(Library, EntryPoint = "pango_attr_list_unref")]
    public static partial void FreeFeatures(nint features);

    [LibraryImport(Library, EntryPoint = "pango_layout_new")]
    public static partial PangoObject CreateLayout(PangoObject context);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_font_description")]
    public static partial void SetFont(PangoObject layout, PangoFont font);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_attributes")]
    public static partial void SetFeatures(PangoObject layout, PangoFeatures features);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_width")]
    public static partial void SetWidth(PangoObject layout, int width);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_wrap")]
    public static partial void SetWrap(PangoObject layout, int mode);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_text", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetText(PangoObject layout, string text, int length);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_line_count")]
    public static partial int LinesOf(PangoObject layout);

    /// <summary>It belongs to the layout.</summary>
    [LibraryImport(Library, EntryPoint = "pango_layout_get_line_readonly")]
    public static partial nint LineOf(PangoObject layout, int line);

    [LibraryImport(Library, EntryPoint = "pango_layout_line_get_extents")]
    public static partial void Measure(nint line, nint ink, out Box logical);

    [LibraryImport(OnCairo, EntryPoint = "pango_cairo_show_layout_line")]
    public static partial void Show(CairoPen pen, nint line);

    [LibraryImport("libgobject-2.0.so.0", EntryPoint = "g_object_unref")]
    public static partial void Release(nint thing);
}
