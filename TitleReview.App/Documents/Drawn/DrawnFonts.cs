namespace TitleReview.App.Documents.Drawn;

/// <summary>Sets texts in the documents' fonts, and in no other font that happens to be installed.</summary>
internal sealed class DrawnFonts : IDisposable
{
    private readonly PangoObject _fonts = Pango.CreateFontMap(Pango.FreeType);
    private readonly PangoObject _context;
    private readonly List<PangoFont> _styles = [];

    // as the style sheet has it; Pango would also put hyphens where a word is cut
    private readonly PangoFeatures _features = Pango.ReadFeatures("0 -1 font-features \"kern=0\"\n0 -1 insert-hyphens false");

    /// <param name="configuration">The file of fontconfig that names them.</param>
    public DrawnFonts(string configuration, CairoPen pen)
    {
        using var list = FontList.Read(configuration);
        Pango.UseFonts(_fonts, list);
        _context = Pango.CreateContext(_fonts);
        Pango.SetLanguage(_context, Pango.LanguageOf("zh-cn"));
        Pango.SetRounding(_context, isOn: false);
        Pango.Update(pen, _context);
    }

    /// <param name="size">In points.</param>
    /// <param name="line">Height of a line, in sizes.</param>
    public TextStyle Style(double size, double line, params IReadOnlyList<string> families)
    {
        var font = Pango.CreateFont();
        _styles.Add(font);
        Pango.SetFamily(font, string.Join(',', families));
        Pango.SetSize(font, size * Pango.Scale);
        using var sample = Layout(font);
        Pango.SetText(sample, "国", -1);
        Pango.Measure(Pango.LineOf(sample, 0), 0, out var box);
        return new(font, size * line, -(double)box.Y / Pango.Scale, (double)(box.Y + box.Height) / Pango.Scale);
    }

    public DrawnText Set(TextStyle style, string text, double width) => new(Layout(style.Font), style, text, width);

    public void Dispose()
    {
        _styles.ForEach(font => font.Dispose());
        _features.Dispose();
        _context.Dispose();
        _fonts.Dispose();
    }

    private PangoObject Layout(PangoFont font)
    {
        var layout = Pango.CreateLayout(_context);
        Pango.SetFont(layout, font);
        Pango.SetFeatures(layout, _features);
        return layout;
    }
}
