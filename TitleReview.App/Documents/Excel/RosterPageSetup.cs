using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TitleReview.App.Documents.Excel;

/// <summary>How a roster prints: A4 across, as wide as the page, the column heads on every page.</summary>
internal static class RosterPageSetup
{
    private const uint A4 = 9;

    public static Workbook Book(string sheetPart, string sheetName) => new(
        new Sheets(new Sheet { Id = sheetPart, SheetId = 1, Name = sheetName }),
        new DefinedNames(new DefinedName($"'{sheetName}'!$1:$2") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));

    public static SheetViews FrozenHead() => new(
        new SheetView(new Pane { VerticalSplit = 2, TopLeftCell = "A3", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        });

    public static IEnumerable<OpenXmlElement> Page() =>
    [
        new PrintOptions { HorizontalCentered = true },
        new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
        new HeaderFooter(new OddFooter("&C第 &P 页，共 &N 页")),
    ];
}
