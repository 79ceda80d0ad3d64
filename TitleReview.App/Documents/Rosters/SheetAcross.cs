using TitleReview.App.Documents.Drawn;

namespace TitleReview.App.Documents.Rosters;

/// <summary>A4 across, drawn: GB/T 9704-2012, 8. Its measures are those of an upright sheet, turned; in points.</summary>
internal sealed class SheetAcross(DrawnPdf pdf, DrawnFonts fonts, bool isRehearsal)
{
    public const double PaperWidth = Typography.PaperHeight * Typography.Millimetre;
    public const double PaperHeight = Typography.PaperWidth * Typography.Millimetre;
    public const double Left = Typography.Bottom * Typography.Millimetre;
    public const double Top = Typography.Left * Typography.Millimetre;
    public const double Width = Typography.TextHeight * Typography.Millimetre;
    public const double Bottom = Top + (Typography.TextWidth * Typography.Millimetre);

    private const double Gap = 4 * Typography.Millimetre;

    private readonly TextStyle _title = fonts.Style(Typography.TitleSize, 1.3, Typography.TitleFont, Typography.BodyFont, Typography.SongFont, Typography.KaiFont);
    private readonly TextStyle _foot = fonts.Style(10.5, 1.35, Typography.SongFont, Typography.BodyFont, Typography.KaiFont);
    private readonly TextStyle _number = fonts.Style(Typography.NumberSize, 1, Typography.SongFont);
    private readonly RehearsalStamp _stamp = new(fonts);
    private int _page;

    /// <summary>With its number in the margin at the left, read with the sheet turned: the dash 7 mm from the type area, one character free, at the foot on odd pages.</summary>
    public void BeginPage()
    {
        _page++;
        using var text = fonts.Set(_number, $"— {_page} —", Width);
        var width = text.WidthOfFirstLine();
        Cairo.Save(pdf.Pen);
        // 3.8 mm and half a line from the type area is the middle of the dash's line
        Cairo.Translate(pdf.Pen, Left - (3.8 * Typography.Millimetre), int.IsOddInteger(_page) ? Bottom - Typography.NumberSize - width : Top + Typography.NumberSize);
        Cairo.Rotate(pdf.Pen, Math.PI / 2);
        text.DrawFrom(pdf.Pen, 0, 0);
        Cairo.Restore(pdf.Pen);
    }

    /// <returns>The height it takes.</returns>
    public double DrawTitle(string title)
    {
        using var text = fonts.Set(_title, title, Width);
        text.Balance(Width).DrawCentred(pdf.Pen, Left, Top, Width, 0, text.Lines);
        return text.Height + Gap;
    }

    /// <returns>Nothing for no foot.</returns>
    public double HeightOfFoot(string foot)
    {
        using var text = fonts.Set(_foot, foot, Width);
        return foot.Length > 0 ? text.Height + Gap : 0;
    }

    public void DrawFoot(string foot, double top)
    {
        using var text = fonts.Set(_foot, foot, Width);
        text.DrawFrom(pdf.Pen, Left, top + Gap);
    }

    public void EndPage()
    {
        if (isRehearsal)
        {
            _stamp.Draw(pdf.Pen, Left + (Width / 2), (Top + Bottom) / 2);
        }
        pdf.EndPage();
    }
}
