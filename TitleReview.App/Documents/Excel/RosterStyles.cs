using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TitleReview.App.Documents.Excel;

/// <summary>The four looks of a roster's cells, by their place in the style sheet.</summary>
internal static class RosterStyles
{
    public const uint Cell = 1;
    public const uint Head = 2;
    public const uint Title = 3;
    public const uint Foot = 4;

    public static Stylesheet Sheet() => new(
        new Fonts(Songti(10), Songti(10, new Bold()), Songti(18, new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), Box()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(font: 0, border: 1, HorizontalAlignmentValues.Center),
            Format(font: 1, border: 1, HorizontalAlignmentValues.Center),
            Format(font: 2, border: 0, HorizontalAlignmentValues.Center),
            Format(font: 0, border: 0, HorizontalAlignmentValues.Left)));

    private static Font Songti(double size, params OpenXmlElement[] weight) =>
        new([.. weight, new FontSize { Val = size }, new FontName { Val = "宋体" }]);

    private static Border Box() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    /// <summary>Number format 49 is text: a cell that someone edits later stays text too.</summary>
    private static CellFormat Format(uint font, uint border, HorizontalAlignmentValues horizontal) =>
        new(new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = true })
        {
            NumberFormatId = 49,
            FontId = font,
            FillId = 0,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
}
